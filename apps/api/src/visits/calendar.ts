import {
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventClass,
  ICalEventStatus,
  type ICalLocation,
} from "ical-generator";
import type { CalendarEntry } from "./calendar-entry.ts";
import { type Place, placeLine } from "./visit-words.ts";

/** Who a calendar mail is from or to. */
export interface CalendarPerson {
  readonly name?: string;
  readonly email: string;
}

/** What a calendar file is for: to be read again and again at `source`, or a mail that puts or takes out one entry. */
export type CalendarPurpose =
  | { readonly method: "PUBLISH"; readonly source: string }
  | {
      readonly method: "REQUEST" | "CANCEL";
      readonly organizer: Required<CalendarPerson>;
      readonly attendee: CalendarPerson;
    };

/** Seconds before the start at which calendars remind: a day, and two hours. */
const reminders = [86_400, 7_200];

/** Seconds after which a subscription is worth reading again. */
const refreshInterval = 3_600;

/**
 * Writes a visit as an iCalendar file (RFC 5545, RFC 7986; RFC 5546 for the methods).
 *
 * Times are UTC: a time zone set on this generator would write the clock of the process.
 */
export function calendarFile(entry: CalendarEntry, purpose: CalendarPurpose): string {
  const calendar = new ICalCalendar({
    prodId: { company: "Okienko", product: "Okienko", language: "EN" },
    method: ICalCalendarMethod[purpose.method],
  });
  if (purpose.method === "PUBLISH") {
    // the generator escapes all texts but this one
    calendar.name(entry.title.replace(/[\\;,]/g, "\\$&"));
    calendar.source(purpose.source).ttl(refreshInterval);
  }
  const event = addEvent(calendar, entry);
  if (entry.status !== "CANCELLED") for (const trigger of reminders) addReminder(event, entry, trigger);
  if (purpose.method !== "PUBLISH") invite(event, purpose);
  // RFC 5545 §3.1: the last line ends as well
  return `${alarmsLast(calendar.toString())}\r\n`;
}

function addEvent(calendar: ICalCalendar, entry: CalendarEntry): ICalEvent {
  return calendar.createEvent({
    id: entry.id,
    sequence: entry.sequence,
    stamp: new Date(entry.changedAt),
    start: new Date(entry.start),
    end: new Date(entry.end),
    summary: entry.title,
    description: entry.description,
    location: locationOf(entry.place),
    url: entry.url,
    status: ICalEventStatus[entry.status],
    class: ICalEventClass.PRIVATE,
  });
}

function locationOf(place: Place): ICalLocation {
  const { location } = place;
  return { title: placeLine(place), ...(location && { geo: { lat: location.lat, lon: location.lng } }) };
}

function addReminder(event: ICalEvent, { title }: CalendarEntry, trigger: number): void {
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: trigger, description: title });
}

/** The visitor has asked for the visit, so the calendar need not ask back: nobody reads replies. */
function invite(event: ICalEvent, { organizer, attendee }: Exclude<CalendarPurpose, { method: "PUBLISH" }>): void {
  event.organizer(organizer);
  event.createAttendee({ ...attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
}

/** RFC 5545 §3.6.1: alarms follow all properties of their event; the generator writes some properties after them. */
function alarmsLast(text: string): string {
  return text.replace(/((?:^BEGIN:VALARM\r\n[^]*?^END:VALARM\r\n)+)([^]*)(?=^END:VEVENT)/m, "$2$1");
}
