import type { DisplacedTexts } from "./en.ts";

/** Polish texts about visits that cannot take place as booked. */
export const pl: DisplacedTexts = {
  "visit-displaced": {
    subject: (reference, when) => `Prosimy wybrać inny termin: wizyta ${reference}, ${when}`,
    lead: "Państwa wizyta nie może się odbyć w umówionym terminie. Przepraszamy. Prosimy wybrać inny termin.",
  },
  "visit-stands": {
    subject: (reference, when) => `Wizyta odbędzie się: ${reference}, ${when}`,
    lead: "Państwa wizyta odbędzie się jednak w umówionym terminie. Nie trzeba wybierać innego.",
  },
  reason: (text) => `Powód: ${text}`,
  noReason: "Urząd zmienił godziny obsługi.",
  stillYours: "Dopóki nie wybiorą Państwo nowego terminu, wizyta pozostaje zapisana pod swoim numerem.",
  times: "Wolne terminy najbliższe Państwa wizyty, w chwili pisania tej wiadomości",
  choose: "Tutaj jednym naciśnięciem można wybrać inny termin albo odwołać wizytę:",
  manage: "Tutaj można zobaczyć, przełożyć albo odwołać wizytę:",
};
