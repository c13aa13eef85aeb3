import { feature } from "../web/feature.ts";

const halfYear = 182 * 24 * 60 * 60_000;

/** `/.well-known/security.txt`: whom to tell about a hole (RFC 9116). */
export function securityTxt() {
  return feature().get("/.well-known/security.txt", (c) => {
    const { contact, languages } = c.var.catalog.file.city;
    const address = contact.email ? `mailto:${contact.email}` : (contact.url ?? telephone(contact.phone));
    const expires = new Date(Date.now() + halfYear).toISOString();
    const lines = [`Contact: ${address}`, `Expires: ${expires}`, `Preferred-Languages: ${languages.join(", ")}`];
    return c.text(`${lines.join("\n")}\n`);
  });
}

/** RFC 3966 §5.1.1: digits, with hyphens or without. */
function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, "")}`;
}
