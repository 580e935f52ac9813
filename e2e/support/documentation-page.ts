/**
 * The examples of balena's page “Multiple containers” (2018), which this editor draws;
 * what the page shows as a fragment is completed to a file of version 2.
 */
export const PAGE = {
  staticSite: `version: '2'
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
  gpio: `version: '2'
services:
  gpio:
    build: ./gpio
    devices:
      - "/dev/i2c-1:/dev/i2c-1"
      - "/dev/mem:/dev/mem"
    cap_add: 
      - SYS_RAWIO
`,
  initSystem: `version: '2'
services:
  init:
    build: ./init
    privileged: true
    restart: always
`,
  hostNetwork: `version: '2'
services:
  bluetooth:
    build: ./bluetooth
    network_mode: host
`,
  namedVolume: `version: '2'
volumes: 
    resin-data:
services:
    example:
        build: ./example
        volumes: 
            - 'resin-data:/data'
`,
  labels: `version: '2'
services:
  main:
    build: ./main
    labels:
      io.resin.features.kernel-modules: '1'
      io.resin.features.firmware: '1'
      io.resin.features.dbus: '1'
      io.resin.features.supervisor-api: '1'
      io.resin.features.resin-api: '1'
      io.resin.update.strategy: download-then-kill
      io.resin.update.handover-timeout: ''
`,
} as const;
