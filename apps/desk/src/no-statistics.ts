/** Stands in for the usage collector of @vaadin/router: nothing is counted, stored or reported. */
export function usageStatistics(): void {}
