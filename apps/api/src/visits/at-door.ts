/** The channel of visits that somebody at the door has booked for now. */
export const atDoor = "now";
