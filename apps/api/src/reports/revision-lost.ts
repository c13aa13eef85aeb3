import { Refusal } from "../refusal.ts";

/** Somebody has changed a report since it was read. */
export class RevisionLost extends Refusal {
  constructor() {
    super("report-changed", "Somebody has changed the report at the same moment.");
  }
}

const attempts = 5;

/**
 * Does a step of the reporter once more when somebody was faster: it reads the report anew, so it is refused only where
 * the new state does not allow it. Nothing that a step does before it changes the report may matter if it is done twice.
 */
export async function inTheEnd<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof RevisionLost) || attempt === attempts) throw error;
    }
  }
}
