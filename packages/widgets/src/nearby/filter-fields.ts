import { html, type TemplateResult } from "lit";
import { selectField } from "../shared/select-field.ts";
import type { ReportSearch } from "./report-search.ts";

const radii = [200, 500, 1000, 2000, 5000];

/** What narrows the list: subject, state, and how far from the place. */
export function filterFields(search: ReportSearch): TemplateResult {
  const { host, filters, categories, place } = search;
  const { text } = host;
  const subjects = categories.map(({ id, name }): [string, string] => [id, name]);
  const distances = [...new Set([...radii, filters.radius])].sort((a, b) => a - b);
  const isCircle = place.point && !search.area;
  return html`<div class="filters">
    ${selectField({
      id: "category",
      label: text("report.about"),
      value: filters.category,
      options: [["", text("nearby.allCategories")], ...subjects],
      onChange: (category) => void search.filter({ category }),
    })}
    ${selectField({
      id: "state",
      label: text("status.state"),
      value: filters.state,
      options: [
        ["", text("nearby.allStates")],
        ["open", text("nearby.open")],
        ["closed", text("nearby.closed")],
      ],
      onChange: (state) => void search.filter({ state }),
    })}
    ${
      isCircle
        ? selectField({
            id: "radius",
            label: text("nearby.radius"),
            value: `${filters.radius}`,
            options: distances.map((count) => [`${count}`, text("nearby.metres", { count })]),
            onChange: (radius) => void search.filter({ radius: Number(radius) }),
          })
        : ""
    }
  </div>`;
}
