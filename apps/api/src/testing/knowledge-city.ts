import { cities } from "./test-parts.ts";

const inFour = (pl: string, en: string, uk: string, de: string) => ({ pl, en, uk, de });

const category = (id: string, name: object, more: object = {}) => ({
  id,
  kind: "intervention",
  group: "streets",
  department: "civil-affairs",
  name,
  ...more,
});

/** Poznań with a few articles, categories and places that no other test changes. */
export const knowledgeCity = {
  ...cities.poznan,
  templates: [],
  reporting: {
    center: { lat: 52.4, lng: 16.9 },
    outline: [
      { lat: 52.3, lng: 16.7 },
      { lat: 52.3, lng: 17.1 },
      { lat: 52.5, lng: 17.1 },
      { lat: 52.5, lng: 16.7 },
    ],
    outside: inFour("Poza miastem.", "Outside of the city.", "Поза містом.", "Außerhalb der Stadt."),
  },
  categoryGroups: [{ id: "streets", name: inFour("Ulice", "Streets", "Вулиці", "Straßen") }],
  categories: [
    category("pothole", inFour("Dziura w jezdni", "Pothole", "Яма на дорозі", "Schlagloch"), {
      description: inFour(
        "Ubytki nawierzchni.",
        "Broken road surface.",
        "Пошкоджене покриття.",
        "Schäden der Fahrbahn.",
      ),
      keywords: { pl: ["wyrwa", "asfalt"], en: ["hole in the road"] },
    }),
    category(
      "street-light",
      inFour("Latarnia nie świeci", "Street light is out", "Ліхтар не світить", "Laterne defekt"),
      { exactLocation: false },
    ),
    category("snow", inFour("Odśnieżanie", "Snow clearing", "Прибирання снігу", "Winterdienst"), { withdrawn: true }),
  ],
  articles: [
    {
      id: "lost-id-card",
      title: inFour("Zgubiony dowód", "Lost identity card", "Втрачене посвідчення", "Verlorener Ausweis"),
      summary: inFour(
        "Zastrzeż dokument od razu.",
        "Block the document at once.",
        "Заблокуйте документ одразу.",
        "Sperren Sie das Dokument sofort.",
      ),
      keywords: { pl: ["kradzież"], en: ["stolen"] },
      department: "civil-affairs",
      steps: [inFour("Zadzwoń do banku.", "Call your bank.", "Зателефонуйте до банку.", "Rufen Sie Ihre Bank an.")],
      documents: [inFour("potwierdzenie", "confirmation", "підтвердження", "Bestätigung")],
      links: [{ text: inFour("Formularz", "Form", "Бланк", "Formular"), url: "https://www.example.org/form?a=1&b=2" }],
      procedures: ["id-card"],
      categories: ["pothole", "snow"],
      updatedAt: "2026-10-01",
    },
    {
      id: "road-works",
      title: inFour("Remonty dróg", "Road works", "Ремонт доріг", "Straßenbau"),
      summary: inFour("Kto łata dziury?", "Who mends potholes?", "Хто латає ями?", "Wer flickt Schlaglöcher?"),
    },
  ],
  places: [
    { name: "Gronowa", location: { lat: 52.43, lng: 16.93 } },
    { name: "28 Czerwca 1956 r.", words: ["Dzierżyńskiego"], location: { lat: 52.38, lng: 16.91 } },
    { name: "Święty Marcin", location: { lat: 52.407, lng: 16.92 } },
    { name: "Plac Wolności", location: { lat: 52.408, lng: 16.927 } },
    { name: "Święty Wojciech", location: { lat: 52.413, lng: 16.931 } },
  ],
};
