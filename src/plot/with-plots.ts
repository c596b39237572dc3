import type { Report } from '../reading/report';
import { layOut } from './lay-out';
import { pointsOf } from './points';

/** The same report, with a plot for every claim of which a picture shows something. */
export function withPlots(report: Report): Report {
  const claims = report.claims.map((claim) => {
    const plot = layOut(pointsOf(claim), claim.events ?? []);
    return plot === null ? claim : { ...claim, plot };
  });
  return { ...report, claims };
}
