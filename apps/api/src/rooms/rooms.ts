import type { Hono } from "hono";
import type { Env } from "../web/feature.ts";
import { readCode } from "../web/read-code.ts";
import type { Front } from "./front.ts";

type Room = Pick<Hono<Env>, "fetch">;

interface Door {
  /** The paths behind it. */
  readonly paths: RegExp;
  readonly open: (front: Front) => Promise<Room>;
}

/** What is booked: the only part of the API that is in a hurry. */
const booking =
  /^\/api\/v1\/((availability|city|departments|holds|procedures)(\/|$)|offices(\/[^/]+)?$|visits(\/[^/]+(\/confirmation)?)?$)/;

const hall = /^\/api\/v1\/(check-in|check-ins|offers|offices|stickers|tickets|visits|wishes)(\/|$)/;

/** The first door that fits is taken. */
const doors: readonly Door[] = [
  { paths: /^\/(healthz|readyz|metrics)$/, open: async (it) => (await import("./health.ts")).healthRoom(it) },
  { paths: /^\/(widgets|portal|showcase)(\/|$)/, open: async (it) => (await import("./files.ts")).filesRoom(it) },
  { paths: booking, open: async (it) => (await import("./booking.ts")).bookingRoom(it) },
  { paths: hall, open: async (it) => (await import("./hall.ts")).hallRoom(it) },
  { paths: /^\/(api\/v1\/)?desk(\/|$)/, open: async (it) => (await import("./desk.ts")).deskRoom(it) },
  {
    paths: /^\/(api\/docs(\.css)?$|api\/v1\/openapi\.json$|schema\/|problems\/)/,
    open: async (it) => (await import("./docs.ts")).docsRoom(it),
  },
  { paths: /^\/api\/v1\//, open: async (it) => (await import("./city-life.ts")).cityLifeRoom(it) },
  { paths: /^\/open311(\/|$)/, open: async (it) => (await import("./open311.ts")).open311Room(it) },
  { paths: /^/, open: async (it) => (await import("./pages.ts")).pagesRoom(it) },
];

/** Rooms of the application, each put together when somebody comes to it first: what nobody uses costs nothing. */
export class Rooms {
  readonly #front: Front;
  readonly #open = new Map<Door, Promise<Room>>();

  constructor(front: Front) {
    this.#front = front;
  }

  /** The room behind a path. */
  async at(path: string): Promise<Room> {
    const door = doors.find(({ paths }) => paths.test(path))!;
    const room = this.#open.get(door) ?? readCode(() => door.open(this.#front));
    this.#open.set(door, room);
    room.catch(() => this.#open.delete(door)); // what cannot be read now may be read later
    return room;
  }
}
