import type { ProblemError } from "@okienko/client";
import type { FieldProblem } from "@okienko/contract";
import type { FieldErrors } from "../shared/error-summary.ts";
import type { MessageKey } from "../shared/words.ts";
import { fieldOf } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { steps, type Step } from "./report-steps.ts";

/** A field that was refused: where it is, and what is wrong with it. */
interface RefusedField {
  step: Step;
  field: string;
  message: MessageKey;
  /** The id of the question that it belongs to. */
  question?: string;
}

/** Shows what the server has refused where it was typed; rethrows what has nothing to do with what was typed. */
export async function showRefusal(draft: Draft, error: ProblemError): Promise<void> {
  const { flow, host } = draft;
  const { code, problem } = error;
  if (code === "unknown-category") return flow.go("what", host.text("report.withdrawn"));
  if (code === "form-stopped") return flow.go("questions", problem.detail);
  if (code === "outside-city") {
    await flow.change("place");
    return flow.refuse({ address: problem.detail });
  }
  const refused = (problem.errors ?? []).flatMap((it) => refusedField(it) ?? []);
  const step = steps.find((it) => refused.some((field) => field.step === it));
  if (!step || !flow.path.includes(step)) throw error;
  const { questions } = flow.category!;
  const asked = (id?: string) => questions.find((it) => it.id === id)?.text ?? "";
  const errors = refused
    .filter((it) => it.step === step)
    .map(({ field, message, question }) => [field, host.text(message, { question: asked(question) })]);
  await flow.change(step);
  await flow.refuse(Object.fromEntries(errors) as FieldErrors);
}

/** Where a pointer of the server (RFC 6901) leads to in the form. */
function refusedField({ pointer, code }: FieldProblem): RefusedField | undefined {
  const [, part = "", name = ""] = pointer.split("/");
  const isMissing = code === "missing";
  if (part === "description")
    return { step: "describe", field: part, message: isMissing ? "report.descriptionMissing" : "report.fieldWrong" };
  if (part === "location")
    return { step: "place", field: "address", message: isMissing ? "report.placeMissing" : "report.fieldWrong" };
  if (part === "photos") return { step: "photos", field: "choose-photos", message: "report.photosWrong" };
  if (part === "answers") {
    const question = unescaped(name);
    const message = isMissing ? "report.answerMissing" : "report.fieldWrong";
    return { step: "questions", field: fieldOf(question), message, question };
  }
  if (part === "anonymous" || name === "email")
    return {
      step: "contact",
      field: "email",
      message: isMissing || !name ? "report.emailMissing" : "booking.emailWrong",
    };
  if (name === "name") return { step: "contact", field: name, message: "booking.nameMissing" };
  return name === "phone" ? { step: "contact", field: name, message: "booking.phoneWrong" } : undefined;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
