import { CityFile } from "@okienko/contract/city-file";
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import type { VisitNews } from "../visits/visit-news.ts";
import type { VisitRow } from "../visits/visit-queries.ts";

const inFour = (pl: string, en: string, uk: string, de: string) => ({ pl, en, uk, de });
const window = { leadMinutes: 0, horizonDays: 30, releaseAt: "00:00", lastStartBeforeClosing: 0 };

/** A city that no other test changes: what is written about its visits is compared byte for byte. */
export const smallCityFile = {
  city: {
    id: "lipowo",
    name: inFour("Lipowo", "Lipowo", "Ліпово", "Lindau"),
    timeZone: "Europe/Warsaw",
    languages: ["pl", "en", "uk", "de", "fi"],
    country: "PL",
    demoNotice: inFour("To jest demo.", "This is a demo.", "Це демо.", "Dies ist eine Demo."),
    emergency: { phone: "112", text: inFour("112", "112", "112", "112") },
    contact: {
      name: inFour("Lipowo Kontakt", "Lipowo Contact", "Ліпово Контакт", "Lindau Kontakt"),
      phone: "+48 00 000 00 00",
      email: "kontakt@lipowo.example",
      hours: inFour("pn.–pt. 8–16", "Mon–Fri 8–16", "пн–пт 8–16", "Mo–Fr 8–16"),
    },
  },
  booking: {
    windows: { online: window, staff: window },
    holdMinutes: 10,
    holdExtensions: 1,
    maxVisitsPerContact: 3,
    nowWithinMinutes: 30,
  },
  offices: [
    {
      id: "lipowa",
      name: inFour(
        "Urząd Miasta; sala „Pod Lipą”, parter",
        "City Hall; ground floor",
        "Міська рада; зала «Під липою», перший поверх",
        "Rathaus; Saal „Zur Linde“, Erdgeschoss",
      ),
      address: "ul. Lipowa 1/2, 00-000 Lipowo",
      location: { lat: 52.25, lng: 16.5 },
    },
  ],
  departments: [{ id: "residents", name: inFour("Sprawy obywatelskie", "Residents", "Мешканці", "Bürger") }],
  groups: [{ id: "papers", department: "residents", name: inFour("Dokumenty", "Papers", "Документи", "Ausweise") }],
  procedures: [
    {
      id: "id-card",
      group: "papers",
      name: inFour("Dowód osobisty", "Identity card", "Посвідчення особи", "Personalausweis"),
      documents: [
        inFour("zdjęcie 35 × 45 mm", "photo of 35 × 45 mm", "фото 35 × 45 мм", "Foto 35 × 45 mm"),
        inFour(
          "dotychczasowy dowód osobisty albo ważny paszport, a jeśli żadnego nie ma: odpis aktu urodzenia",
          "the present identity card or a valid passport",
          "попереднє посвідчення або чинний паспорт, а якщо їх немає: витяг із запису про народження",
          "der bisherige Ausweis oder ein gültiger Reisepass",
        ),
      ],
      fees: [{ name: inFour("karta", "card", "картка", "Karte"), amount: 12.5, currency: "PLN" }],
      duration: { minutes: 15, extraMinutes: 15, maxQuantity: 5 },
    },
  ],
  queues: [
    {
      id: "counters",
      office: "lipowa",
      name: inFour("1", "1", "1", "1"),
      step: 15,
      procedures: ["id-card"],
      rules: [],
    },
  ],
  stickers: [
    { code: "DRW7K3", office: "lipowa", now: true },
    { code: "DPT7K3", office: "lipowa", department: "residents" },
    { code: "PRC7K3", office: "lipowa", procedure: "id-card", now: true },
    { code: "HVW7K3", office: "lipowa" },
    { code: "DWD7K3", office: "lipowa", now: true, withdrawn: true },
  ],
};

/** The catalogue of the small city. */
export const smallCity: Catalog = buildCatalog(CityFile.parse(smallCityFile), 1);

const start = Date.parse("2026-11-23T08:00:00+01:00");

/** A booked visit in the small city. */
export const bookedVisit: VisitRow = {
  city: "lipowo",
  id: "019a0000-0000-7000-8000-000000000001",
  state: "booked",
  expires_at: null,
  hold_hash: "",
  secret_hash: "",
  sealed_secret: null,
  kept_secret: null,
  reference: "7K3F-9QMX",
  office: "lipowa",
  queue: "counters",
  procedure: "id-card",
  quantity: 1,
  starts_at: start,
  ends_at: start + 15 * 60_000,
  cell: 15 * 60_000,
  cells_end: start + 15 * 60_000,
  day: "2026-11-23",
  wall_time: "08:00",
  time_zone: "Europe/Warsaw",
  channel: "online",
  extensions: 0,
  sequence: 0,
  language: "pl",
  name: "Anna Próbna",
  email: "anna@example.org",
  phone: null,
  note: null,
  contact_key: "",
  check_in_code: "012345",
  calendar_hash: null,
  confirm_hash: null,
  created_at: Date.parse("2026-11-20T10:00:00Z"),
  changed_at: Date.parse("2026-11-20T10:05:00Z"),
};

/** The news about the booked visit. */
export const bookedNews: VisitNews = {
  visitId: bookedVisit.id,
  sequence: 0,
  reference: "7K3F-9QMX",
  start,
  end: start + 15 * 60_000,
  timeZone: "Europe/Warsaw",
  office: "lipowa",
  procedure: "id-card",
  quantity: 2,
  name: "Anna Próbna",
  email: "anna@example.org",
  language: "pl",
  checkInCode: "012345",
  secret: "secretsecretsecretsecret00000000",
  confirmation: null,
};
