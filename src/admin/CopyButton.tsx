'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { type AdminLanguage, speaker } from './speak.ts'

/** Puts some words on the clipboard, exactly. */
export function CopyButton({ text, language }: { text: string; language: AdminLanguage }) {
  const [isCopied, setCopied] = useState(false)
  const say = speaker(language)
  return (
    <Button
      buttonStyle="secondary"
      margin={false}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      size="small"
    >
      {isCopied ? say({ zh: '已复制', en: 'Copied' }) : say({ zh: '复制', en: 'Copy' })}
    </Button>
  )
}
