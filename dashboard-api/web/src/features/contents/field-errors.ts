import type { ApiProblem } from '../../shared/api/problem'

export interface FormError {
  name: (string | number)[]
  errors: string[]
}

/**
 * Where the API's refusals belong in the form. It names the part it could not read, such as `content.body`, and begins
 * the message with the field.
 */
export function fieldErrorsOf(problem: ApiProblem, values: unknown): FormError[] {
  return problem.fieldErrors.map(({ field, message }) => {
    const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    const member = /^([a-z_]+) /.exec(message)?.[1]
    const part = at(values, path)
    const named = member !== undefined && isObject(part) && member in part
    return { name: named ? [...path, member] : path, errors: [message] }
  })
}

function at(values: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), values)
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
