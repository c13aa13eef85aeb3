import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import type { Dictionary, Plurals, TextKey } from "./text.ts";
import { uk } from "./uk.ts";

const messages = join(import.meta.dirname, "../../../../../packages/widgets/src/messages");

/** What widgets and pages both say: messages of the widgets with the texts of the pages. */
const same: Readonly<Record<string, TextKey>> = {
  "common.errors": "error.title",
  "common.office": "time.office",
  "common.allOffices": "time.allOffices",
  "common.freeNow": "time.now",
  "common.earliest": "time.earliest",
  "common.elsewhere": "time.elsewhere",
  "common.otherDay": "time.days",
  "common.freeTimes": "time.free",
  "common.timesOn": "time.on",
  "common.dayFull": "time.noneOn",
  "common.morning": "time.morning",
  "common.afternoon": "time.afternoon",
  "common.backToDays": "time.backToDays",
  "common.nextFree": "time.nextDay",
  "common.full": "time.full",
  "common.closed": "time.closed",
  "common.outside-window": "time.outside-window",
  "common.openUntil": "time.openUntil",
  "common.newTimes": "time.newTimes",
  "common.call": "time.call",
  "booking.procedureTitle": "search.label",
  "booking.timeTitle": "time.title",
  "booking.contactTitle": "contact.title",
  "booking.doneTitle": "booked.title",
  "booking.unconfirmedTitle": "booked.unconfirmedTitle",
  "booking.searchHint": "search.hint",
  "booking.found": "search.found",
  "booking.nothingFound": "search.nothing",
  "booking.notBookable": "procedure.notBookable",
  "booking.noVisit": "procedure.noVisit",
  "booking.online": "procedure.online",
  "booking.onlineLink": "procedure.onlineLink",
  "booking.documents": "procedure.documents",
  "booking.fees": "procedure.fees",
  "booking.freeOfCharge": "procedure.freeOfCharge",
  "booking.steps": "procedure.steps",
  "booking.minutes": "procedure.minutes",
  "booking.quantity": "time.quantity",
  "booking.matters": "time.matters",
  "booking.taken": "time.taken",
  "booking.notOffered": "time.notOffered",
  "booking.walkInsStopped": "time.walkInsStopped",
  "booking.ticket": "kiosk.yourTicket",
  "booking.yourTime": "contact.yourTime",
  "booking.heldUntil": "contact.held",
  "booking.moreTime": "contact.more",
  "booking.noMoreTime": "contact.noMore",
  "booking.expired": "time.expired",
  "booking.name": "contact.name",
  "booking.email": "contact.email",
  "booking.oneNeeded": "contact.oneNeeded",
  "booking.phone": "contact.phone",
  "booking.phoneHint": "contact.phoneHint",
  "booking.note": "contact.note",
  "booking.noteHint": "contact.noteHint",
  "booking.privacy": "contact.privacy",
  "booking.nameMissing": "error.nameMissing",
  "booking.contactMissing": "error.contactMissing",
  "booking.emailWrong": "error.emailWrong",
  "booking.phoneWrong": "error.phoneWrong",
  "booking.noteWrong": "error.noteWrong",
  "booking.when": "visit.when",
  "booking.book": "contact.book",
  "booking.tooMany": "error.tooMany",
  "booking.mailed": "booked.mailed",
  "booking.number": "visit.number",
  "booking.checkInCode": "visit.checkInCode",
  "booking.checkInHint": "visit.checkInHint",
  "booking.qr": "visit.qr",
  "booking.addToCalendar": "visit.calendar",
  "booking.calendarFile": "visit.calendarFile",
  "booking.google": "visit.google",
  "booking.outlook": "visit.outlook",
  "booking.subscribe": "visit.subscribe",
  "booking.manage": "visit.manage",
  "status.findTitle": "status.title",
  "status.publicTitle": "visit.privateTitle",
  "status.moveTitle": "move.title",
  "status.agreeTitle": "move.checkTitle",
  "status.cancelTitle": "cancel.title",
  "status.number": "status.number",
  "status.numberHint": "status.numberHint",
  "status.show": "status.show",
  "status.numberMissing": "status.numberMissing",
  "status.unknown": "status.unknown",
  "status.state": "visit.state",
  "status.move": "move.button",
  "status.before": "move.old",
  "status.otherTime": "contact.otherTime",
  "status.moved": "move.done",
  "status.cancel": "cancel.button",
  "status.cancelHint": "cancel.text",
  "status.cancelNow": "cancel.yes",
  "status.keep": "cancel.no",
  "status.code": "confirm.code",
  "status.confirm": "confirm.button",
  "status.cancelledNow": "cancel.done",
};

// a heading has no full stop where a sentence has one
const bare = (text: string | Plurals) => (typeof text === "string" ? text.replace(/\.$/, "") : text);

for (const [language, texts] of Object.entries<Dictionary>({ pl, en, uk, de })) {
  it(`says the same thing in the same words with and without scripts, in ${language}`, () => {
    const file = readFileSync(join(messages, `${language}.json`), "utf8");
    const widgets = JSON.parse(file) as Record<string, string | Plurals>;
    for (const [message, text] of Object.entries(same))
      assert.deepEqual(bare(texts[text]), bare(widgets[message]!), text);
  });
}
