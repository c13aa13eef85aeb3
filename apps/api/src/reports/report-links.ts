/** The page of a report, for everybody. */
export function reportPage(publicUrl: string, reference: string): string {
  return `${publicUrl}/report/${reference}`;
}

/** The page where the reporter answers, adds and rates; a fragment is not sent to any server. */
export function manageUrl(publicUrl: string, reference: string, secret: string): string {
  return `${reportPage(publicUrl, reference)}#${secret}`;
}

/** The page where the reporter's address is confirmed. */
export function confirmUrl(publicUrl: string, reference: string, secret: string, code: string): string {
  return `${manageUrl(publicUrl, reference, secret)}&confirm=${code}`;
}

/** The page that takes the reporter's address off the report; a POST there does it at once (RFC 8058). */
export function endLettersUrl(publicUrl: string, reference: string, endSecret: string): string {
  return `${publicUrl}/news/report/${reference}/end/${endSecret}`;
}

/** Where a report is read, by people and by programs. */
export function reportLinks(publicUrl: string, reference: string): { page: string; self: string } {
  return { page: reportPage(publicUrl, reference), self: `${publicUrl}/api/v1/reports/${reference}` };
}
