import type { WaitingListTexts } from "./en.ts";

/** German texts of the waiting list. */
export const de: WaitingListTexts = {
  language: "de",
  confirm: {
    subject: (procedure) => `Bitte bestätigen: Nachricht bei freiem Termin (${procedure})`,
    lead: "Jemand hat mit Ihrer Adresse um Nachricht gebeten, wenn ein Termin frei wird. Sie stehen auf der Liste, sobald Sie bestätigen.",
    action: "Hier bestätigen:",
    code: "Bestätigungscode, falls die Seite danach fragt",
    notYou: "Wenn Sie das nicht waren, tun Sie nichts: Es kommt keine weitere Mail.",
    how: (minutes) =>
      `Ein frei gewordener Termin wird ${minutes} lang für eine Person freigehalten, in der Reihenfolge der Anfragen. Sie erhalten eine Mail und entscheiden.`,
  },
  offer: {
    subject: (when) => `Ein Termin ist frei geworden: ${when}`,
    lead: (until) => `Ein Termin ist frei geworden. Er wird für Sie freigehalten bis ${until}.`,
    moves: (old) =>
      `Wenn Sie ihn nehmen, wird Ihr Termin (${old}) darauf verlegt. Bis dahin bleibt Ihr Termin, wie er ist.`,
    action: "Nehmen Sie ihn, oder lassen Sie ihn der nächsten Person:",
    next: "Ohne Antwort wird er der nächsten Person angeboten. Sie bleiben auf der Liste.",
    last: "Wenn Sie auch dieses Angebot verstreichen lassen, werden Sie von der Liste gestrichen. Ein „Nein“ zählt nicht dazu.",
  },
  procedure: "Anliegen",
  quantity: "Anzahl der Anliegen",
  where: "Wo",
  anywhere: "jede Stelle",
  when: "Wann",
  days: "Tage",
  keptUntil: "Freigehalten bis",
  reference: "Ihr Termin",
  end: "Von der Liste streichen:",
};
