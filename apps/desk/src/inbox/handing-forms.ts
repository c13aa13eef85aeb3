import { html, type TemplateResult } from "lit";
import { choice, lines } from "../field.ts";
import { current } from "../session.ts";
import { text } from "../texts/texts.ts";
import { actionForm, privateWords } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";

/** Whose it is: colleagues of the same department come first. */
export function assignmentForm(desk: ReportDesk): TemplateResult {
  const { assignee, department } = desk.report;
  const isNear = ({ departments }: { departments: readonly string[] }) => departments.includes(department.id);
  const staff = [...desk.choices.staff].sort((one, other) => Number(isNear(other)) - Number(isNear(one)));
  const options = [{ id: "", label: text("inbox.nobody") }, ...staff.map(({ id, name }) => ({ id, label: name }))];
  const fields = choice(desk, {
    name: "assignee",
    label: text("inbox.assignee"),
    value: assignee?.id ?? "",
    options,
  });
  return actionForm(desk, "assignment", fields, (event) => {
    const { assignee: chosen = null } = typedIn(event) as { assignee?: string };
    desk.send("assignment", { assignee: chosen }, text("case.done-assignment"));
  });
}

/** Takes a report for oneself. */
export function takeIt(desk: ReportDesk): void {
  desk.send("assignment", { assignee: current().member!.id }, text("case.done-take"));
}

/** To another department, another category, or both. */
export function passingForm(desk: ReportDesk): TemplateResult {
  const { department, category } = desk.report;
  const { departments, categories } = desk.choices;
  const fields = html`${choice(desk, {
    name: "department",
    label: text("inbox.department"),
    value: department.id,
    options: departments.map(({ id, name }) => ({ id, label: name })),
  })}
  ${choice(desk, {
    name: "category",
    label: text("inbox.category"),
    value: category.id,
    options: categories
      .filter(({ id, withdrawn }) => !withdrawn || id === category.id)
      .map(({ id, name }) => ({ id, label: name })),
  })}
  ${lines(desk, { name: "publicText", label: text("case.publicText"), hint: text("case.publicHint"), rows: 3 })}
  ${privateWords(desk)}`;
  return actionForm(desk, "passing", fields, (event) => {
    const typed = typedIn(event);
    const changed = {
      ...(typed["department"] !== department.id && { department: typed["department"] }),
      ...(typed["category"] !== category.id && { category: typed["category"] }),
    };
    const { publicText, privateNote } = typed;
    desk.send("passing", { ...changed, publicText, privateNote }, text("case.done-passing"));
  });
}
