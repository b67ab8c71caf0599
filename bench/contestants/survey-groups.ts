// Which statements of the questionnaire make up which indicator, and the weight that the indicator carries.

export interface SurveyGroup {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export const surveyGroups: readonly SurveyGroup[] = [
  { id: "N2", from: 1, to: 4, weight: 5 },
  { id: "T", from: 5, to: 8, weight: 5 },
  { id: "Y", from: 9, to: 14, weight: 5 },
  { id: "merit", from: 15, to: 18, weight: 10 },
  { id: "D", from: 19, to: 22, weight: 5 },
  { id: "ethics", from: 23, to: 26, weight: 5 },
];

/** The numbers from `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
