import { NetworkError, ProblemError } from "@okienko/client";
import type { SentPhoto } from "@okienko/contract";
import { metresBetween } from "../map/metres-between.ts";
import type { Location } from "../map/city-map.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import type { MessageKey } from "../shared/words.ts";
import { pictureOf } from "./picture-of.ts";

/** A photo of the report, and how far it has come. */
export interface DraftPhoto {
  file: Blob;
  name: string;
  /** What it shows; absent until it is drawn, or where the browser cannot. */
  picture?: HTMLCanvasElement;
  /** `waiting`: for the network, it goes with the report or reply. */
  state: "sending" | "ready" | "waiting" | "failed";
  problem?: MessageKey;
  sent?: SentPhoto;
  /** Settles when it has been sent, or could not be. */
  sending?: Promise<void>;
}

const mostBytes = 12 * 1024 ** 2; // as the server
const problems: Record<string, MessageKey> = {
  "photo-too-large": "report.photoLarge",
  "body-too-large": "report.photoLarge",
  "unsupported-photo": "report.photoType",
  "unsupported-media-type": "report.photoType",
  "broken-photo": "report.photoBroken",
};
// metres within which a suggested place says nothing new
const near = 30;

/** The photos of a report: sent as soon as they are chosen, and later where there is no network. */
export class PhotoList {
  readonly host: OkienkoElement;
  photos: DraftPhoto[] = [];
  #refused?: Location;

  constructor(host: OkienkoElement) {
    this.host = host;
  }

  /** The photos that the report will have. */
  get good(): DraftPhoto[] {
    return this.photos.filter(({ state }) => state !== "failed");
  }

  /** Adds photos, at most so many, and sends them. */
  async add(files: readonly File[], most: number): Promise<void> {
    const added = files
      .slice(0, Math.max(0, most - this.good.length))
      .map((file): DraftPhoto => ({ file, name: file.name, state: "sending" }));
    this.photos = [...this.photos, ...added];
    const sending = added.map((photo) => Promise.all([this.#draw(photo), this.send(photo)]));
    // the button that has the focus is gone where no more can be added
    const isFull = this.good.length >= most;
    await Promise.all([...sending, isFull && this.host.focusOn("#photos-full")]);
  }

  /** Takes a photo away, and its buttons with it. */
  async remove(photo: DraftPhoto): Promise<void> {
    this.photos = this.photos.filter((it) => it !== photo);
    await this.host.focusOn("#choose-photos, #photos-full");
  }

  /** Sends one photo; what keeps it from being sent is told beside it. */
  async send(photo: DraftPhoto): Promise<void> {
    const problem = refusedAtOnce(photo);
    Object.assign(photo, { state: problem ? "failed" : "sending", problem });
    this.host.requestUpdate();
    if (!problem) await (photo.sending = this.#upload(photo));
    this.host.requestUpdate();
  }

  /** Resolves when no photo is on its way any more. */
  async settled(): Promise<void> {
    await Promise.all(this.photos.flatMap(({ sending }) => sending ?? []));
  }

  /** Where a photo says that it was taken, if that is elsewhere and nobody has said no to it. */
  suggestion(point: Location | undefined): Location | undefined {
    const places = this.good.flatMap(({ sent }) => sent?.suggestedLocation ?? []);
    return places.find((it) => it !== this.#refused && !(point && metresBetween(it, point) < near));
  }

  /** The suggested place is not the right one. */
  refuse(place: Location): void {
    this.#refused = place;
    this.host.requestUpdate();
  }

  async #upload(photo: DraftPhoto): Promise<void> {
    try {
      photo.sent = await this.host.client.sendPhoto(photo.file, photo.name);
      photo.state = "ready";
    } catch (error) {
      photo.problem = error instanceof ProblemError ? problems[error.code] : undefined;
      if (!photo.problem && !(error instanceof NetworkError || error instanceof ProblemError)) throw error;
      photo.state = photo.problem ? "failed" : "waiting";
    }
  }

  async #draw(photo: DraftPhoto): Promise<void> {
    photo.picture = await pictureOf(photo.file);
    this.host.requestUpdate();
  }
}

function refusedAtOnce({ file, name }: DraftPhoto): MessageKey | undefined {
  if (file.size > mostBytes) return "report.photoLarge";
  return /hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(name) ? "report.photoHeic" : undefined;
}
