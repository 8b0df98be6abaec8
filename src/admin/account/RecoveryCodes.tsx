'use client'
import { Button } from '@payloadcms/ui'
import type { Say } from '../speak.ts'

/** Ten codes for the day the telephone is lost, shown this once. */
export function RecoveryCodes({ codes, say, onDone }: { codes: string[]; say: Say; onDone: () => void }) {
  return (
    <div className="fabu-codes" role="status">
      <p>
        <strong>
          {say({ zh: '请现在打印或抄下恢复码，它们不会再次显示。', en: 'Print or write down these codes now: they are not shown again.' })}
        </strong>{' '}
        {say({ zh: '手机不在身边时，每个恢复码可代替动态码登录一次。', en: 'Each logs you in once in the place of a code.' })}
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="fabu-form__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => window.print()} size="small">
          {say({ zh: '打印', en: 'Print' })}
        </Button>
        <Button margin={false} onClick={onDone} size="small">
          {say({ zh: '我已保存', en: 'I have kept them' })}
        </Button>
      </div>
    </div>
  )
}
