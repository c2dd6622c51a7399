export function json(response, status, body, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body))
}

export function problem(response, status, code, title, detail) {
  json(response, status, { type: `urn:hearth:${code}`, title, status, detail, code }, 'application/problem+json')
}
