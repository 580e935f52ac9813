/** A document that one can start from. */
export interface Example {
  readonly fileName: string;
  /** For undo: what opening it is called. */
  readonly label: string;
  readonly text: string;
}

/** The three services of balena's getting-started: a static site, a websocket server and a proxy before both. */
export const THREE_SERVICES: Example = {
  fileName: 'docker-compose.yml',
  label: 'Open the three-service example',
  text: `version: '2'
services:
  frontend:
    build: ./frontend
    expose:
      - "80"
  proxy:
    build: ./haproxy
    depends_on:
      - frontend
      - data
    ports:
      - "80:80"
  data:
    build: ./data
    expose:
      - "8080"
`,
};

/** A compose file in which nothing is written yet; every target reads its version, and none misses a service. */
export const EMPTY_DOCUMENT: Example = {
  fileName: 'docker-compose.yml',
  label: 'New document',
  text: `version: '2'
`,
};
