/** Dispatched by `<okienko-map>` when a person has pressed a point. */
export class PointPickedEvent extends Event {
  /** What whoever has put the point there calls it. */
  readonly point: string;

  constructor(point: string) {
    super("okienko-point-picked", { bubbles: true, composed: true });
    this.point = point;
  }
}

declare global {
  interface HTMLElementEventMap {
    "okienko-point-picked": PointPickedEvent;
  }
}
