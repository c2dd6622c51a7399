import { json, problem } from './answers.mjs'
import { USERS } from './data.mjs'

const HOUR = 3_600_000

/** Fans who wait, one who was answered, and praise. */
export function listeningAt(now) {
  const texts = [
    ['周末可以来看房吗？我们一家四口，想看 89 平的三房', 'enquiry', 'CONSIDERATION', 'OPEN', null, 1],
    ['首付能不能分期', 'price', 'AWARENESS', 'OPEN', null, 3],
    ['门禁卡丢了怎么补办', 'service', 'USE', 'ASSIGNED', 'manager', 17],
    ['电梯天天坏，交那么多物业费有什么用', 'complaint', 'OPINION', 'ASSIGNED', 'content', 50],
    ['物业真的不错，师傅上门特别快', 'praise', 'ADVOCACY', 'ANSWERED', 'content', 26],
    ['好的，谢谢', 'other', null, 'CLOSED', null, 90],
  ]
  const conversations = texts.map(([text, messageClass, stage, state, assignee, hours], index) => {
    const at = new Date(now - hours * HOUR).toISOString()
    const waits = state === 'OPEN' || state === 'ASSIGNED'
    return {
      conversation: {
        conversation_id: index + 1,
        state,
        assignee,
        waiting_since: waits ? at : null,
        last_message_at: at,
        contact_id: stage === null ? null : `contact-${index + 1}`,
        stage,
        text,
        message_class: messageClass,
        window: { until: new Date(now + (48 - hours) * HOUR).toISOString(), left: index === 1 ? 0 : 5 },
      },
      revision: 1,
      reach: 'REACHABLE',
      sending_stopped: false,
      messages: [message(index, text, messageClass, stage, state, assignee, at)],
      answers: state === 'ANSWERED' ? [answerOf(1, '谢谢您的好评！', 'content', now - 25 * HOUR)] : [],
      keys: [],
    }
  })
  return { conversations }
}

export const LISTENING_ROUTES = {
  'GET /conversations': ({ state, url, response }) => {
    const states = url.searchParams.getAll('state')
    const assignee = url.searchParams.get('assignee')
    const items = state.listening.conversations
      .map(({ conversation }) => conversation)
      .filter((one) => states.length === 0 || states.includes(one.state))
      .filter((one) => assignee === null || one.assignee === assignee)
    return json(response, 200, { items, next_cursor: null })
  },
  'GET /conversations/assignees': ({ response }) =>
    json(response, 200, {
      items: Object.entries(USERS).map(([account, { display_name }]) => ({ account, display_name })),
    }),
  'GET /conversations/:id': (call) => withOne(call, (one) => show(call, one)),
  'POST /conversations/:id/assignment': (call) =>
    change(call, (one) => {
      one.conversation.assignee = call.body.assignee ?? call.username
      if (one.conversation.state === 'OPEN') one.conversation.state = 'ASSIGNED'
    }),
  'POST /conversations/:id/answers': (call) =>
    withOne(call, (one) => {
      if (one.keys.includes(call.body.request_key)) return show(call, one)
      return change(call, () => {
        one.keys.push(call.body.request_key)
        one.answers.push(answerOf(one.answers.length + 1, call.body.text, call.username, Date.now()))
        Object.assign(one.conversation, { state: 'ANSWERED', waiting_since: null })
        one.conversation.assignee ??= call.username
        one.conversation.window.left -= 1
      })
    }),
  'POST /conversations/:id/closing': (call) =>
    change(call, (one) => Object.assign(one.conversation, { state: 'CLOSED', waiting_since: null, assignee: null })),
  'GET /messages': ({ state, url, response }) => {
    const asked = url.searchParams
    const items = state.listening.conversations
      .flatMap(({ messages }) => messages)
      .filter((one) => one.text.includes(asked.get('q') ?? ''))
      .filter((one) => (asked.get('message_class') ?? one.message_class) === one.message_class)
      .filter((one) => asked.get('collected') !== 'true' || one.collected)
    return json(response, 200, { items, next_cursor: null })
  },
  'PUT /messages/:id/collection': (call) => collect(call, true),
  'DELETE /messages/:id/collection': (call) => collect(call, false),
}

function message(index, text, message_class, stage, state, assignee, occurred_at) {
  return {
    message_id: `message-${index + 1}`,
    type: 'MESSAGE',
    occurred_at,
    channel: 'WECHAT',
    project_id: null,
    text,
    message_class,
    contact_id: stage === null ? null : `contact-${index + 1}`,
    stage,
    collected: false,
    conversation_id: index + 1,
    state,
    assignee,
  }
}

function answerOf(answer_id, text, author, at) {
  return { answer_id, text, author, at: new Date(at).toISOString(), state: 'SENT', reason: null }
}

function withOne({ state, id, response }, then) {
  const found = state.listening.conversations.find(({ conversation }) => String(conversation.conversation_id) === id)
  return found ? then(found) : problem(response, 404, 'not_found', 'Not found', 'There is no such conversation.')
}

function change(call, how) {
  return withOne(call, (one) => {
    if (call.request.headers['if-match'] !== `"${one.revision}"`) {
      return problem(call.response, 412, 'changed_meanwhile', 'Changed meanwhile', 'Load it again.')
    }
    how(one)
    one.revision += 1
    return show(call, one)
  })
}

function show({ response }, { keys: _, ...one }) {
  return json(response, 200, one)
}

function collect({ state, id, response }, collected) {
  const messages = state.listening.conversations.flatMap((one) => one.messages)
  Object.assign(messages.find(({ message_id }) => message_id === id) ?? {}, { collected })
  response.writeHead(204).end()
}
