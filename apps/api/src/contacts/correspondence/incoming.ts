/** Something that somebody has written to the city, by mail or text message. */
export interface Incoming {
  readonly source: "email" | "sms";
  /** The id that it came with, the same whenever it comes again. */
  readonly id: string;
  readonly from: { readonly name?: string | undefined; readonly email?: string; readonly phone?: string };
  /** Empty for text messages. */
  readonly subject: string;
  readonly text: string;
  /** Written by a machine (RFC 3834): it is never answered by one. */
  readonly isAutomatic: boolean;
}
