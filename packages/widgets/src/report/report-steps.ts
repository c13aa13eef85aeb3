/** The steps of a report until it is sent, in their order; a category needs some of them. */
export const steps = ["what", "describe", "place", "photos", "near", "questions", "contact", "check"] as const;

/** One step of a report, or how it ended: sent, kept until there is a network, or left to a report of somebody else. */
export type Step = (typeof steps)[number] | "sent" | "kept" | "followed";
