/** What went wrong with a call, as RFC 9457 problem details; `status` 0 means that no answer came. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  /** What the referral programme refused; a stable name. */
  readonly refusal: string | null
  /** The instant that matters: when a window closed, or a quota is given anew. */
  readonly until: string | null
  readonly fieldErrors: readonly FieldError[]
  readonly retryAfterSeconds: number | null

  constructor(body: ProblemBody, status: number, retryAfterSeconds: number | null = null) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? `http_${status}`
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.refusal = body.refusal ?? null
    this.until = body.until ?? null
    this.fieldErrors = body.errors ?? []
    this.retryAfterSeconds = retryAfterSeconds
  }

  static unreachable(): ApiProblem {
    return new ApiProblem({ code: 'unreachable' }, 0)
  }
}

export interface FieldError {
  field: string
  /** Where in the request, as a JSON pointer, where the server tells. */
  pointer?: string | null
  message: string
}

interface ProblemBody {
  title?: string
  detail?: string
  code?: string
  refusal?: string
  until?: string
  errors?: FieldError[]
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}
