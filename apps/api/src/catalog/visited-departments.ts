import type { CityFile } from "@okienko/contract/city-file";

/** The departments that one visits; others only look after reports and have no groups. */
export function visitedDepartments({ departments, groups }: CityFile): CityFile["departments"] {
  return departments.filter(({ id }) => groups.some(({ department }) => department === id));
}
