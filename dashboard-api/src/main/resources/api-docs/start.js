/* global SwaggerUIBundle */

/** The session's cookie goes along by itself; its token must be echoed by whoever changes something. */
function withToken(request) {
  const token = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  if (token !== undefined) request.headers['X-XSRF-TOKEN'] = decodeURIComponent(token.slice('XSRF-TOKEN='.length))
  return request
}

/** What a reader that sees nothing needs: no link inside of a button, and a name for each thing that takes or gives text. */
function readable({ React }) {
  return {
    wrapComponents: {
      DeepLink: () => ({ text }) => React.createElement('span', null, text),
      TextArea: (Original) => (props) => React.createElement(Original, { 'aria-label': 'Request body', ...props }),
    },
  }
}

/** The library has no place to say what its buttons with a picture do, nor that an example scrolls by keyboard. */
function mend() {
  for (const example of document.querySelectorAll('pre.microlight:not([tabindex])')) example.tabIndex = 0
  for (const button of document.querySelectorAll('.copy-to-clipboard > button:not([aria-label])')) {
    button.setAttribute('aria-label', 'Copy')
  }
  document.querySelector('select#servers:not([aria-label])')?.setAttribute('aria-label', 'Server')
}

new MutationObserver(mend).observe(document.getElementById('api'), { childList: true, subtree: true })

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  // A validator elsewhere would be told where this installation stands.
  validatorUrl: null,
  requestInterceptor: withToken,
  plugins: [readable],
})
