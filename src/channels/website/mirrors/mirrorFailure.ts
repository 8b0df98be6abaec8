import { FabuError } from '../../../errors.ts'

type Failed = { name: string; kind: 'unreachable' | 'refused'; detail?: string; cause?: unknown }

/** Why a mirror could not be made like the site. What it answered is told; what was sent, and with what key, is not. */
export const mirrorFailure = ({ name, kind, detail = '', cause }: Failed): FabuError =>
  new FabuError({
    code: `mirror.${kind}`,
    status: 502,
    message:
      kind === 'unreachable'
        ? { zh: `连接不上镜像 ${name}。${detail}`, en: `The mirror ${name} cannot be reached. ${detail}`.trim() }
        : { zh: `镜像 ${name} 拒绝了操作：${detail}。`, en: `The mirror ${name} refused: ${detail}.` },
    cause,
  })
