import type { LaunchOptions } from '../browsers/driver.ts';
import type { Limit } from './report.ts';

/** A part of the bench: prints its tables, and returns its measurements against the limits. */
export type Part = (launch: LaunchOptions) => Promise<Limit[]>;
