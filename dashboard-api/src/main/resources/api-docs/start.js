/* global SwaggerUIBundle */

/** The session's cookie goes along by itself; its token must be echoed by whoever changes something. */
function withToken(request) {
  const token = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  if (token !== undefined) request.headers['X-XSRF-TOKEN'] = decodeURIComponent(token.slice('XSRF-TOKEN='.length))
  return request
}

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  // A validator elsewhere would be told where this installation stands.
  validatorUrl: null,
  requestInterceptor: withToken,
})
