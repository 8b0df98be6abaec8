import { sha256 } from '../../../canonicalJson.ts'
import { FabuError } from '../../../errors.ts'
import type { Mirror } from './mirror.ts'
import { rsyncMirror } from './rsyncMirror.ts'
import { s3Mirror } from './s3Mirror.ts'

type Environment = Record<string, string | undefined>

/**
 * The mirrors the operator named in FABU_SITE_MIRRORS, by commas: `s3://bucket/prefix` or `ssh://user@host:port/folder`.
 * Addresses and keys come from the environment alone, so nobody in the admin can send the site elsewhere.
 * @throws {FabuError} `mirror.address` or `mirror.credentials`, told before anything is sent.
 */
export function mirrorsInUse(environment: Environment = process.env): Mirror[] {
  const addresses = (environment.FABU_SITE_MIRRORS ?? '').split(',').map((address) => address.trim())
  return [...new Set(addresses.filter(Boolean))].map((address) => mirrorAt({ address, environment }))
}

function mirrorAt({ address, environment }: { address: string; environment: Environment }): Mirror {
  const id = sha256(address).slice(0, 8)
  const s3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(address)
  if (s3) return s3Mirror({ id, name: address, bucket: s3[1] ?? '', prefix: trimmed(s3[2] ?? ''), ...storeOf(environment) })
  // Nothing that begins with a hyphen, or that a shell on the other side would read: it becomes an argument of a program.
  const ssh = /^ssh:\/\/((?:[a-z_][\w.-]*@)?[a-zA-Z0-9][\w.-]*)(?::(\d{1,5}))?(\/[\w./-]+)$/.exec(address)
  if (ssh && !ssh[3]?.includes('/../'))
    return rsyncMirror({
      id,
      name: address,
      host: ssh[1] ?? '',
      port: ssh[2],
      folder: `${trimmed(ssh[3] ?? '', '/')}/`,
      config: environment.FABU_SSH_CONFIG,
    })
  throw new FabuError({
    code: 'mirror.address',
    status: 400,
    message: {
      zh: `FABU_SITE_MIRRORS 中的“${address}”不是镜像地址，请写成 s3://存储桶/前缀 或 ssh://用户@主机:端口/文件夹。`,
      en: `"${address}" in FABU_SITE_MIRRORS is no address of a mirror; write s3://bucket/prefix or ssh://user@host:port/folder.`,
    },
  })
}

function storeOf(environment: Environment) {
  const { FABU_S3_ENDPOINT: endpoint, FABU_S3_KEY: key, FABU_S3_SECRET: secret } = environment
  if (!endpoint || !/^https?:\/\/[^/?#@]+\/?$/.test(endpoint) || !key || !secret)
    throw new FabuError({
      code: 'mirror.credentials',
      status: 400,
      message: {
        zh: '要镜像到对象存储，请设置 FABU_S3_ENDPOINT（如 https://s3.example.com）、FABU_S3_KEY 和 FABU_S3_SECRET。',
        en: 'To mirror to object storage set FABU_S3_ENDPOINT (such as https://s3.example.com), FABU_S3_KEY and FABU_S3_SECRET.',
      },
    })
  return {
    endpoint: new URL(endpoint),
    key,
    secret,
    region: environment.FABU_S3_REGION ?? 'us-east-1',
    isNamedByHost: environment.FABU_S3_STYLE === 'host',
  }
}

const trimmed = (path: string, before = '') => before + path.split('/').filter(Boolean).join('/')
