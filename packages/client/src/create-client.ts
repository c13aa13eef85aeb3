import type {
  AlertRequest,
  Article,
  ArticleSummary,
  Asked,
  Availability,
  BookedVisit,
  Category,
  CategorySummary,
  City,
  CityMap,
  Consultation,
  ConsultationAnswer,
  Department,
  ExtendedHold,
  Feedback,
  FollowRequest,
  Found,
  FreeTimes,
  Hold,
  HoldRequest,
  MoveRequest,
  NextTimes,
  Office,
  OwnReport,
  Place,
  Procedure,
  ProcedureSummary,
  Report,
  ReportAnswer,
  ReportList,
  ReportRequest,
  SentPhoto,
  SentReport,
  Status,
  Subscription,
  Visit,
  VisitRequest,
  WalkIns,
} from "@okienko/contract";
import { asText, at, callsOf, type ClientSettings } from "./calls.ts";

/** What a free time is wanted for; without `office`, any. */
export interface Wanted {
  procedure: string;
  quantity?: number;
  office?: string | null;
}

/** What lists of reports are narrowed by; `near` is `lat,lng`, `radius` metres, `state` `open`, `closed` or states. */
export interface ReportQuery {
  near?: string | null;
  radius?: number | null;
  bbox?: string | null;
  category?: string | null;
  state?: string | null;
  q?: string | null;
  page?: number;
}

/** Makes the calls of API v1: each resolves to its answer as it is, or rejects with `ProblemError` or `NetworkError`. */
export function createClient(settings: ClientSettings) {
  const call = callsOf(settings);
  const get = <T>(path: string, query: object = {}) => call<T>("GET", path + asText(query));

  return {
    city: () => get<City>("city"),
    offices: () => get<{ offices: Office[] }>("offices"),
    departments: () => get<{ departments: Department[] }>("departments"),
    procedures: (query: { q?: string; department?: string | null; office?: string | null }) =>
      get<{ procedures: ProcedureSummary[] }>("procedures", query),
    procedure: (id: string) => get<Procedure>(at("procedures", id)),

    availability: (query: Wanted & { from?: string; to?: string }) => get<Availability>("availability", query),
    freeTimes: ({ date, ...query }: Wanted & { date: string }) => get<FreeTimes>(at("availability", date), query),
    nextTimes: (query: Wanted & { limit?: number }) => get<NextTimes>("availability/next", query),
    walkIns: (office: string) => get<WalkIns>(at("offices", office, "walk-ins")),

    hold: (body: HoldRequest, key: string) => call<Hold>("POST", "holds", { body, key }),
    extendHold: (id: string, secret: string) => call<ExtendedHold>("POST", at("holds", id, "extension"), { secret }),
    /** Gives the time back, also while the page is being left. */
    releaseHold: (id: string, secret: string) =>
      call<undefined>("DELETE", at("holds", id), { secret, keepalive: true }),

    bookVisit: (body: VisitRequest, key: string) => call<BookedVisit>("POST", "visits", { body, key }),
    visit: (reference: string, secret: string) => call<Visit>("GET", at("visits", reference), { secret }),
    moveVisit: (reference: string, secret: string, body: MoveRequest, key: string) =>
      call<Visit>("PATCH", at("visits", reference), { secret, body, key }),
    cancelVisit: (reference: string, secret: string, key: string) =>
      call<Visit>("DELETE", at("visits", reference), { secret, key }),
    confirmVisit: (reference: string, code: string, key: string) =>
      call<Visit>("POST", at("visits", reference, "confirmation"), { body: { code }, key }),
    status: (reference: string) => get<Status>(at("status", reference)),

    search: (q: string) => get<{ found: Found[] }>("search", { q }),
    categories: (query: { q?: string; kind?: string | null }) =>
      get<{ categories: CategorySummary[] }>("categories", query),
    category: (id: string) => get<Category>(at("categories", id)),
    articles: (query: { q?: string }) => get<{ articles: ArticleSummary[] }>("articles", query),
    article: (id: string) => get<Article>(at("articles", id)),
    places: (q: string) => get<{ places: Place[] }>("places", { q }),
    map: () => get<CityMap>("map"),

    sendPhoto: (photo: Blob, name: string) => {
      const body = new FormData();
      body.append("photo", photo, name);
      return call<SentPhoto>("POST", "photos", { body });
    },
    sendReport: (body: ReportRequest, key: string) => call<SentReport>("POST", "reports", { body, key }),
    reports: (query: ReportQuery) => get<ReportList>("reports", query),
    report: (reference: string) => get<Report>(at("reports", reference)),
    ownReport: (reference: string, secret: string) => call<OwnReport>("GET", at("reports", reference), { secret }),
    confirmReport: (reference: string, code: string, key: string) =>
      call<OwnReport>("POST", at("reports", reference, "confirmation"), { body: { code }, key }),
    answerReport: (reference: string, secret: string, body: ReportAnswer, key: string) =>
      call<OwnReport>("POST", at("reports", reference, "answers"), { secret, body, key }),
    rateReport: (reference: string, secret: string, body: Feedback, key: string) =>
      call<OwnReport>("POST", at("reports", reference, "feedback"), { secret, body, key }),
    followReport: (reference: string, body: FollowRequest, key: string) =>
      call<Asked>("POST", at("reports", reference, "followers"), { body, key }),
    consultation: (id: string) => get<Consultation>(at("consultations", id)),
    answerConsultation: (id: string, body: ConsultationAnswer, key: string) =>
      call<Asked>("POST", at("consultations", id, "answers"), { body, key }),
    askForAlerts: (body: AlertRequest, key: string) => call<Asked>("POST", "alerts", { body, key }),
    confirmSubscription: (id: string, code: string, key: string) =>
      call<Subscription>("POST", at("subscriptions", id, "confirmation"), { body: { code }, key }),
    endSubscription: (id: string, secret: string, key: string) =>
      call<Subscription>("DELETE", at("subscriptions", id), { secret, key }),
  };
}

/** The calls of API v1. */
export type Client = ReturnType<typeof createClient>;
