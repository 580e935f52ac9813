export const CONDITIONS = [
  'service_started',
  'service_healthy',
  'service_completed_successfully',
] as const;

/** One dependency, from the list form or from the map form with its condition. */
export interface Dependency {
  readonly service: string;
  /** As written; undefined in the list form, which means `service_started`. */
  readonly condition: string | undefined;
}
