import type { Upload } from "../../photos/read-upload.ts";

/** What a form with files holds: texts by name, and the files that were chosen. */
export class UploadForm {
  /** All of it but the files, to tell whether two sendings are the same. */
  readonly sent: string;
  readonly files: readonly Uint8Array[];
  readonly #fields: URLSearchParams;

  constructor({ fields, photos }: Upload) {
    this.#fields = fields;
    this.sent = String(fields);
    this.files = photos.map(({ bytes }) => bytes);
  }

  /** A field, empty when it was not sent. */
  text(name: string): string {
    return this.#fields.get(name) ?? "";
  }

  /** Every value of a field, in order. */
  all(name: string): string[] {
    return this.#fields.getAll(name);
  }
}
