import { isFields, isList, type Json, objectsOf, omit, words } from '../../machine/json.ts'
import { keyed } from '../items.ts'
import type { Batch } from '../programs.ts'

/** The filters in some places, with their actions: tc(8) shows them of one place at a time only. */
export function trafficFilters(places: readonly string[]): Batch {
  return {
    argv: ['tc', '-json', '-batch', '-'],
    kinds: ['traffic filter'],
    lines: places.map((place) => `filter show dev ${place}`),
    parse: (answers) => ({
      'traffic filter': keyed(places.flatMap((place, index) => filtersOf(place, answers[index] ?? ''))),
    }),
  }
}

/** tc(8) begins with an object for each priority, which says nothing that its filters do not. */
function filtersOf(place: string, answer: string): [string, Json][] {
  const filters = objectsOf(answer).filter((filter) => 'options' in filter)
  const said = new Set(['options', 'parent'])
  return filters.map((filter) => [
    words(place, ...Object.entries(omit(filter, said)).flat()),
    withoutUse(filter.options ?? ''),
  ])
}

const use = new Set(['ref', 'bind', 'order', 'in_hw', 'not_in_hw', 'in_hw_count', 'used_hw_stats', 'rule_hit'])

/** Without what packets, cards and the order of making leave behind. */
function withoutUse(value: Json): Json {
  if (isList(value)) return value.map(withoutUse)
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(omit(value, use)).map(([name, inner]) => [name, withoutUse(inner)]))
}
