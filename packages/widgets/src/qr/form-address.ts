/** What a booking form opens with; `now` is for people who stand at the door. */
export interface FormOpening {
  department?: string | null;
  procedure?: string | null;
  office?: string | null;
  now?: boolean;
}

/** The address of a booking form, or of what is free now at an office. A procedure is found only within its department. */
export function formAddress(base: string, { department, procedure, office, now }: FormOpening): string {
  if (office && now && !department) return `${base}/o/${encodeURIComponent(office)}`;
  const steps = [department, department && procedure].filter((it) => it != null && it !== "");
  const path = ["book", ...steps.map((it) => encodeURIComponent(it as string))].join("/");
  const query = [office && `office=${encodeURIComponent(office)}`, now && "now"].filter(Boolean).join("&");
  return `${base}/${path}${query && `?${query}`}`;
}
