import { type Box, boxBetween, middleBox, moved, type Point, resized, type Size, within } from "./photo-boxes.ts";

/** What a pointer does with a box until it is lifted: draws it, pushes it, or pulls its corner. */
export type Way = "draw" | "push" | "pull";

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The boxes over one photo, and the one of them that keys and pointer move. */
export class DrawnBoxes {
  readonly #photo: Size;
  #boxes: readonly Box[] = [];
  #chosen = 0;
  #drag: ((to: Point) => Box) | undefined;

  constructor(photo: Size) {
    this.#photo = photo;
  }

  get all(): readonly Box[] {
    return this.#boxes;
  }

  get chosen(): number {
    return this.#chosen;
  }

  /** The box that is moved; nothing while there is none. */
  get current(): Box | undefined {
    return this.#boxes[this.#chosen];
  }

  choose(index: number): void {
    this.#chosen = Math.max(Math.min(index, this.#boxes.length - 1), 0);
  }

  add(box = middleBox(this.#photo)): void {
    this.#boxes = [...this.#boxes, box];
    this.choose(this.#boxes.length - 1);
  }

  remove(index: number): void {
    this.#boxes = this.#boxes.filter((_, at) => at !== index);
    this.choose(this.#chosen);
  }

  /** Sets one edge of a box; what is no number changes nothing. */
  set(index: number, edge: keyof Box, value: number): void {
    const box = this.#boxes[index];
    if (box && Number.isFinite(value)) this.#put(index, within({ ...box, [edge]: value }, this.#photo));
  }

  /** Does what a key stands for; answers whether it stands for anything. */
  press(key: string, isSize: boolean): boolean {
    const step = steps[key];
    if (step && this.current) this.#put(this.#chosen, this.#stepped(this.current, step, isSize));
    else if (key === "Delete" && this.current) this.remove(this.#chosen);
    else if (key === "Insert" || key === "+") this.add();
    else if (key === "PageDown") this.choose((this.#chosen + 1) % Math.max(this.#boxes.length, 1));
    else return false;
    return true;
  }

  /** Begins to move the chosen box, or a new one, with a pointer that is at a point. */
  take(from: Point, way: Way): void {
    const photo = this.#photo;
    if (way === "draw") this.add(boxBetween(from, from, photo));
    const box = this.current!;
    const by = (to: Point) => ({ x: to.x - from.x, y: to.y - from.y });
    if (way === "draw") this.#drag = (to) => boxBetween(from, to, photo);
    else this.#drag = (to) => (way === "push" ? moved : resized)(box, by(to), photo);
  }

  /** Follows the pointer; answers whether it moves anything. */
  follow(to: Point): boolean {
    if (this.#drag) this.#put(this.#chosen, this.#drag(to));
    return this.#drag !== undefined;
  }

  /** The pointer was lifted. */
  drop(): void {
    this.#drag = undefined;
  }

  #stepped(box: Box, { x, y }: Point, isSize: boolean): Box {
    const far = Math.max(this.#photo.width, this.#photo.height) / 100;
    return (isSize ? resized : moved)(box, { x: x * far, y: y * far }, this.#photo);
  }

  #put(index: number, box: Box): void {
    this.#boxes = this.#boxes.map((it, at) => (at === index ? box : it));
  }
}
