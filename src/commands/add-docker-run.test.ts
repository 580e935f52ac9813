import { describe, expect, it } from 'vitest';
import { addDockerRun } from './add-docker-run.ts';
import { runCommand } from './testing/run-command.ts';

/** What a line adds to an app that has one service. */
function added(line: string, before = 'services:\n  first:\n    image: a\n') {
  const result = runCommand(addDockerRun, before, { line });
  return {
    ...result,
    lines: result.text
      ?.replace(before, '')
      .split('\n')
      .filter((row) => row !== ''),
  };
}

const LINES: readonly (readonly [
  name: string,
  line: string,
  lines: readonly string[],
  told: RegExp | null,
])[] = [
  ['an image alone', 'docker run nginx', ['  nginx:', '    image: nginx'], null],
  [
    'the first line of a tutorial',
    'docker run -d -p 8080:80 --name web nginx:alpine',
    ['  web:', '    image: nginx:alpine', '    ports:', '      - 8080:80'],
    null,
  ],
  [
    'several lines with backslashes',
    'docker run -d \\\n  --name=homeassistant \\\n  --privileged \\\n  --restart=unless-stopped \\\n  -e TZ=Europe/Berlin \\\n  -v /home/pi/ha:/config \\\n  --network=host \\\n  ghcr.io/home-assistant/home-assistant:stable',
    [
      '  homeassistant:',
      '    image: ghcr.io/home-assistant/home-assistant:stable',
      '    environment:',
      '      - TZ=Europe/Berlin',
      '    restart: unless-stopped',
      '    network_mode: host',
      '    privileged: true',
      '    volumes:',
      '      - /home/pi/ha:/config',
    ],
    /It mounts from the host: \/home\/pi\/ha\./,
  ],
  [
    'a database with a volume',
    "docker run --name some-postgres -e POSTGRES_PASSWORD='my$ecret pass' -v pgdata:/var/lib/postgresql/data -d postgres:16",
    [
      '  some-postgres:',
      '    image: postgres:16',
      '    environment:',
      '      - POSTGRES_PASSWORD=my$$ecret pass',
      '    volumes:',
      '      - pgdata:/var/lib/postgresql/data',
      'volumes:',
      '  pgdata:',
    ],
    null,
  ],
  [
    'devices and capabilities',
    'sudo docker run -d --device /dev/ttyUSB0 --device=/dev/i2c-1:/dev/i2c-1 --cap-add=SYS_RAWIO --cap-add NET_ADMIN --cap-drop ALL zwavejs/zwave-js-ui',
    [
      '  zwave-js-ui:',
      '    image: zwavejs/zwave-js-ui',
      '    devices:',
      '      - /dev/ttyUSB0',
      '      - /dev/i2c-1:/dev/i2c-1',
      '    cap_add:',
      '      - SYS_RAWIO',
      '      - NET_ADMIN',
      '    cap_drop:',
      '      - ALL',
    ],
    null,
  ],
  [
    'ranges and protocols of ports',
    'docker run -p 3000-3005:3000-3005 -p 127.0.0.1:53:53/udp -p80:80 --expose 9000 dns/server',
    [
      '  server:',
      '    image: dns/server',
      '    ports:',
      '      - 3000-3005:3000-3005',
      '      - 127.0.0.1:53:53/udp',
      '      - 80:80',
      '    expose:',
      '      - "9000"',
    ],
    null,
  ],
  [
    'a terminal to type in',
    'docker run -it --rm alpine:3.20 sh -c "echo hello; ls"',
    [
      '  alpine:',
      '    image: alpine:3.20',
      '    command:',
      '      - sh',
      '      - -c',
      '      - echo hello; ls',
    ],
    /--rm was left out.*-it was left out/,
  ],
  [
    'letters together',
    'docker run -dtp 1883:1883 eclipse-mosquitto mosquitto -c /mosquitto-no-auth.conf',
    [
      '  eclipse-mosquitto:',
      '    image: eclipse-mosquitto',
      '    command: mosquitto -c /mosquitto-no-auth.conf',
      '    tty: true',
      '    ports:',
      '      - 1883:1883',
    ],
    null,
  ],
  [
    'the present folder',
    'docker run -v "$(pwd)":/app -v $PWD/conf:/conf:ro -v `pwd`/x:/x -w /app node:20 npm start',
    [
      '  node:',
      '    image: node:20',
      '    command: npm start',
      '    working_dir: /app',
      '    volumes:',
      '      - .:/app',
      '      - ./conf:/conf:ro',
      '      - ./x:/x',
    ],
    /from the host: \., \.\/conf, \.\/x/,
  ],
  [
    'mounts in the long way',
    'docker run --mount type=volume,source=data,target=/data,readonly --mount type=bind,src=/etc/x,dst=/x --mount type=tmpfs,destination=/run redis',
    [
      '  redis:',
      '    image: redis',
      '    volumes:',
      '      - data:/data:ro',
      '      - /etc/x:/x',
      '    tmpfs:',
      '      - /run',
      'volumes:',
      '  data:',
    ],
    /host: \/etc\/x/,
  ],
  [
    'limits',
    'docker run -m 512m --cpus=1.5 --memory-swap 1g --cpu-shares 512 --pids-limit 100 --shm-size=64m --ulimit nofile=1024:2048 --ulimit nproc=50 --oom-score-adj -500 busy',
    [
      '  busy:',
      '    image: busy',
      '    shm_size: 64m',
      '    mem_limit: 512m',
      '    memswap_limit: 1g',
      '    cpu_shares: 512',
      '    cpus: "1.5"',
      '    pids_limit: 100',
      '    oom_score_adj: -500',
      '    ulimits:',
      '      nofile:',
      '        soft: 1024',
      '        hard: 2048',
      '      nproc: 50',
    ],
    null,
  ],
  [
    'names and addresses',
    'docker run --hostname box --add-host db:10.0.0.5 --dns 1.1.1.1 --dns-search lan --mac-address 02:42:ac:11:00:02 -u 1000:1000 app',
    [
      '  app:',
      '    image: app',
      '    user: 1000:1000',
      '    hostname: box',
      '    dns:',
      '      - 1.1.1.1',
      '    dns_search:',
      '      - lan',
      '    extra_hosts:',
      '      - db:10.0.0.5',
      '    mac_address: 02:42:ac:11:00:02',
    ],
    null,
  ],
  [
    'a network of its own',
    'docker run --net backend --network-alias api --link db:database app/api',
    [
      '  api:',
      '    image: app/api',
      '    networks:',
      '      - backend',
      'networks:',
      '  backend: {}',
    ],
    /--network-alias was left out.*--link db:database was left out/,
  ],
  [
    'the network of another service',
    'docker run --network container:first --pid=host --ipc host --uts host app',
    [
      '  app:',
      '    image: app',
      '    network_mode: service:first',
      '    pid: host',
      '    ipc: host',
      '    uts: host',
    ],
    null,
  ],
  [
    'health and logs',
    'docker run --health-cmd "curl -f http://localhost/ || exit 1" --health-interval=30s --health-retries 3 --log-driver json-file --log-opt max-size=10m --log-opt max-file=3 web',
    [
      '  web:',
      '    image: web',
      '    healthcheck:',
      '      test: curl -f http://localhost/ || exit 1',
      '      interval: 30s',
      '      retries: 3',
      '    logging:',
      '      driver: json-file',
      '      options:',
      '        max-size: 10m',
      '        max-file: "3"',
    ],
    null,
  ],
  [
    'labels and kernel settings',
    'docker run -l traefik.enable=true --label "a=b c" --sysctl net.core.somaxconn=1024 --security-opt apparmor:unconfined --init --read-only --group-add video app',
    [
      '  app:',
      '    image: app',
      '    init: true',
      '    labels:',
      '      traefik.enable: "true"',
      '      a: b c',
      '    security_opt:',
      '      - apparmor:unconfined',
      '    group_add:',
      '      - video',
      '    sysctls:',
      '      net.core.somaxconn: "1024"',
      '    read_only: true',
    ],
    null,
  ],
  [
    'an entry point and stopping',
    'docker container run --entrypoint "" --stop-timeout 30 --stop-signal SIGINT --no-healthcheck app ./run.sh --flag=x',
    [
      '  app:',
      '    image: app',
      '    command: ./run.sh --flag=x',
      '    entrypoint: []',
      '    healthcheck:',
      '      disable: true',
      '    stop_signal: SIGINT',
      '    stop_grace_period: 30s',
    ],
    null,
  ],
  [
    'variables of the shell',
    'docker run -e HOME -e "URL=http://$HOST:8080" -e PRICE=\\$5 --env-file .env app',
    [
      '  app:',
      '    image: app',
      '    environment:',
      '      - HOME',
      '      - URL=http://$HOST:8080',
      '      - PRICE=$$5',
      '    env_file:',
      '      - .env',
    ],
    null,
  ],
  [
    'a prompt before it and a pipe behind it',
    '$ docker run --gpus all --privileged=false registry.local:5000/team/app@sha256:abc 2>&1 | tee log',
    ['  app:', '    image: registry.local:5000/team/app@sha256:abc'],
    /--gpus was left out.*behind the command was left out/,
  ],
  [
    'a name that is taken',
    'docker run --name first --restart on-failure:5 portainer/portainer-ce',
    ['  first-2:', '    image: portainer/portainer-ce', '    restart: on-failure:5'],
    /It is called first-2 here\./,
  ],
  [
    'what is not known but has its value with it',
    'podman run --secret=x --ulimit nonsense nginx',
    ['  nginx:', '    image: nginx'],
    /--secret was left out.*--ulimit nonsense was left out/,
  ],
];

describe('add-docker-run', () => {
  it.each(LINES)('takes %s', (_name, line, lines, told) => {
    const { lines: found, caution } = added(line);
    expect(found).toEqual(lines);
    if (told) expect(caution).toMatch(told);
    else expect(caution).toBeUndefined();
  });

  it('writes as the file does', () => {
    const before =
      "services:\n  a:\n    image: 'a'\n    environment:\n      X: '1'\n    labels:\n    - 'l=1'\n\nvolumes:\n  old: {}\n";
    expect(
      added("docker run -e A=yes -e B -l k=v -v data:/data -v old:/old --name b 'b'", before).text,
    ).toBe(
      "services:\n  a:\n    image: 'a'\n    environment:\n      X: '1'\n    labels:\n    - 'l=1'\n\n  b:\n    image: b\n    environment:\n      A: 'yes'\n      B:\n    labels:\n    - k=v\n    volumes:\n    - data:/data\n    - old:/old\n\nvolumes:\n  old: {}\n  data: {}\n",
    );
  });

  it('begins a file', () => {
    expect(added('docker run nginx', '').text).toBe('services:\n  nginx:\n    image: nginx\n');
  });

  it.each([
    ['docker ps', 'no-docker-run'],
    ['', 'no-docker-run'],
    ['docker run -d', 'no-image'],
    ['docker run --name', 'no-value'],
    ['docker run -p', 'no-value'],
    ['docker run --unheard x nginx', 'unknown-option'],
    ['docker run -Z nginx', 'unknown-option'],
    ['docker run -e "A=1 nginx', 'open-quote'],
  ])('refuses %j', (line, code) => {
    const result = added(line);
    expect(result.code).toBe(code);
    expect(result.sentence).toMatch(/^.{20,}\.$/);
  });

  it('says what version 1 has no place for', () => {
    expect(added('docker run --net n a', 'a: {image: a}\n').code).toBe('version-one');
    expect(added('docker run -v d:/d b', 'a:\n  image: a\n').text).toBe(
      'a:\n  image: a\nb:\n  image: b\n  volumes:\n    - d:/d\n',
    );
  });
});
