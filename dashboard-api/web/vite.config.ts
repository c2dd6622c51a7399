import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The API that `npm run dev` talks to; the built pages are served by the API's own server.
const api = process.env.HEARTH_API ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': api, '/broker/sign-in': api, '/broker/back': api } },
  build: {
    target: 'es2022',
    // A data: URL would need its own permission in the content security policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, and every browser with ES2022 has module preloading.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\//, priority: 2 },
          ],
        },
      },
    },
  },
})
