export { bookableRange, type BookableRange } from "./bookable-range.ts";
export { callOrder, nearlyDue, type Waiting } from "./call-order.ts";
export { cellsNeeded } from "./cells-needed.ts";
export { cellIndex, dayCapacity, startInstant } from "./day-capacity.ts";
export {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  isDay,
  lastOfMonth,
  monthOf,
  startOfWeek,
  weekdayOf,
} from "./days.ts";
export { exceptionsInOrder } from "./exception-order.ts";
export { expectedWait, inMinutes, lengthRange, type LengthRange } from "./expected-wait.ts";
export { freeCounts, type StartLimits } from "./free-counts.ts";
export type { Holiday } from "./holidays/holiday.ts";
export { winningOn } from "./hours-on.ts";
export { formatInstant, parseInstant } from "./instant-text.ts";
export { promiseAfterStop, promisedBy, type PromiseCalendar, type PromisedDays } from "./promise.ts";
export { holidayCountries, isPublicHoliday, publicHolidays } from "./public-holidays.ts";
export type * from "./types.ts";
export { dayOf, firstInstantOf, instantsOf, startOfDay, wallTimeOf } from "./wall-time.ts";
export {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  type WorkingCalendar,
  workingDaysBetween,
} from "./working-days.ts";
export { isTimeZone } from "./zone-offset.ts";
