import type { Exception, OpeningRule, QueuePlan } from "../types.ts";

/** Two counters for the public and three for staff, Monday to Friday from 8 to 16. */
export const weekdayRule: OpeningRule = {
  weekdays: [1, 2, 3, 4, 5],
  from: "08:00",
  until: "16:00",
  online: 2,
  staff: 3,
  validFrom: null,
  validUntil: null,
  everyWeeks: 1,
};

/** A closure of the whole city on the Monday on which most tests look. */
export const cityClosure: Exception = {
  scope: "city",
  id: null,
  offices: null,
  from: "2026-11-23",
  until: "2026-11-23",
  hours: [],
};

/** A queue of quarter-hour cells in Poznań, open by `weekdayRule`. */
export const queuePlan: QueuePlan = {
  id: "registry-counters",
  office: "town-hall",
  step: 15,
  timeZone: "Europe/Warsaw",
  rules: [weekdayRule],
  exceptions: [],
  holidays: "PL",
};
