import type { VisitTexts } from "./en.ts";

/** German texts about visits. */
export const de: VisitTexts = {
  language: "de",
  visitTitle: (office) => `Termin im Amt – ${office}`,
  calendarFile: "termin",
  "visit-booked": {
    subject: (reference, when) => `Termin ${reference}: ${when}`,
    lead: "Ihr Termin ist gebucht.",
  },
  "visit-unconfirmed": {
    subject: (reference, when) => `Bitte bestätigen: Termin ${reference}, ${when}`,
    lead: "Ihr Termin ist noch nicht gebucht. Bitte bestätigen Sie ihn.",
  },
  "visit-moved": {
    subject: (reference, when) => `Neue Zeit für Termin ${reference}: ${when}`,
    lead: "Ihr Termin hat eine neue Zeit. Die alte Zeit gilt nicht mehr.",
  },
  "visit-cancelled": {
    subject: (reference, when) => `Abgesagt: Termin ${reference}, ${when}`,
    lead: "Ihr Termin ist abgesagt. Sie müssen nicht kommen.",
  },
  reference: "Nummer des Termins",
  checkInCode: "Code für die Anmeldung im Amt",
  when: "Wann",
  localTime: (range) => `${range} (Ortszeit des Amtes)`,
  where: "Wo",
  procedure: "Anliegen",
  quantity: "Wie viel",
  matters: { one: "{count} Anliegen", other: "{count} Anliegen" },
  documents: "Was Sie mitbringen",
  fees: "Gebühren",
  freeOfCharge: "gebührenfrei",
  confirmBy: (time) => `Die Zeit ist bis ${time} für Sie reserviert. Hier bestätigen Sie den Termin:`,
  confirmationCode: "Bestätigungscode, falls die Seite danach fragt",
  notYou: "Wenn Sie diesen Termin nicht gebucht haben, tun Sie nichts: Die Zeit wird von selbst wieder frei.",
  manage: "Termin verschieben oder absagen:",
  keepToYourself: "Link und Code sind nur für Sie: Wer sie hat, kann Ihren Termin ändern.",
  calendarAttached: "Der Termin für Ihren Kalender ist angehängt.",
  bookAgain: "Hier wählen Sie eine andere Zeit:",
};
