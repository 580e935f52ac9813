import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { convertVersion } from './convert-version.ts';
import { runCommand } from './testing/run-command.ts';

const convert = (before: string, target: TargetId) =>
  runCommand(convertVersion, before, { target });

const FIRST = `# the app
web: # front
  build: ./web # here
  dockerfile: Dockerfile.arm
  net: "container:db"
  log_driver: json-file
  log_opt:
    max-size: 10m
  links:
    - db

db:
  image: postgres
  volumes:
    - data:/data
`;

const THIRD = `version: '3.8' # old

services:
  web:
    image: nginx
    ports:
      - target: 80
        published: 8080
    deploy:
      replicas: 2
      resources:
        limits: {cpus: '0.5', memory: 256M}
        reservations:
          memory: 64M
      restart_policy:
        condition: on-failure
        max_attempts: 3
  db:
    image: postgres
    restart: always
    deploy:
      replicas: 1
      restart_policy: {condition: none}
`;

describe('convert-version of a file of version 1', () => {
  it('puts the services in their place and says anew what has another name', () => {
    const { text, caution } = convert(FIRST, 'resin');
    expect(text).toBe(`version: '2.1'
services:
  # the app
  web: # front
    build: # here
      context: ./web
      dockerfile: Dockerfile.arm
    logging:
      driver: json-file
      options:
        max-size: 10m
    network_mode: "service:db"
    links:
      - db

  db:
    image: postgres
    volumes:
      - data:/data
volumes:
  data:
`);
    expect(caution).toMatch(/“links” of web was kept/);
  });

  it('writes no version where none is wanted', () => {
    expect(convert('a:\n  image: a\n', 'balena').text).toBe('services:\n  a:\n    image: a\n');
    expect(convert('a:\n  image: a\n', 'balena-classic').text).toBe(
      "version: '2.4'\nservices:\n  a:\n    image: a\n",
    );
  });
});

describe('convert-version of a file of version 3', () => {
  it('says below the service what “deploy” said, and tells the rest', () => {
    const { text, caution } = convert(THIRD, 'balena-classic');
    expect(text).toBe(`version: '2.4' # old

services:
  web:
    image: nginx
    restart: on-failure:3
    ports:
      - 8080:80
    mem_limit: 256M
    mem_reservation: 64M
    cpu_quota: 50000
  db:
    image: postgres
    restart: always
`);
    expect(caution).toBe('Of “deploy” of web was left out: replicas.');
  });

  it('keeps what the target takes', () => {
    const before = THIRD.replace(' # old', '');
    const { text } = convert(before, 'compose');
    expect(text).toContain('- target: 80\n');
    expect(text).toContain('cpus: 0.5\n');
    expect(text?.startsWith('services:')).toBe(true);
  });

  it('tells of secrets', () => {
    const before =
      "version: '3'\nservices:\n  a:\n    image: a\n    secrets: [s]\nsecrets: {s: {file: ./s}}\n";
    expect(convert(before, 'balena').caution).toMatch(/^“secrets” was kept/);
  });

  it.each([
    ["version: '2.1'\nservices: {a: {image: a}}\n", 'other-version'],
    [
      "version: '3'\nservices:\n  a:\n    image: a\n    deploy: # why\n      replicas: 2\n",
      'comment-lost',
    ],
    ['{a: {image: a}}\n', 'cannot-wrap'],
  ])('%j is refused', (before, code) => {
    expect(convert(before, 'balena').code).toBe(code);
  });
});
