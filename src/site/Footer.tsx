import { words } from '../i18n/words.ts'
import { disclosureEntries } from './Entries.tsx'
import { feedPaths, mediaPath, siteMapPath } from './paths.ts'
import type { Frame } from './types.ts'

/** The marks every government site shows at its foot: who runs it, its numbers, where faults are reported. */
export function Footer({ frame }: { frame: Frame }) {
  const { office, language, entries } = frame
  const accessibility = entries.find(({ role }) => role === 'accessibility')
  const t = words(language)
  return (
    <footer className="foot">
      <div className="wide">
        <Disclosure frame={frame} />
        <ul>
          {office.sponsor ? <li>{`${t('sponsor')} ${office.sponsor}`}</li> : null}
          {office.contact ? <li>{`${t('contact')} ${office.contact}`}</li> : null}
        </ul>
        <ul>
          {office.siteIdCode ? (
            <li>
              {`${t('siteIdCode')} `}
              <bdi>{office.siteIdCode}</bdi>
            </li>
          ) : null}
          {office.icp ? (
            <li>
              <a href="https://beian.miit.gov.cn/">
                <bdi lang="zh-Hans">{office.icp}</bdi>
              </a>
            </li>
          ) : null}
          {office.policeRecord ? (
            <li>
              <bdi lang="zh-Hans">{office.policeRecord}</bdi>
            </li>
          ) : null}
        </ul>
        <ul>
          {office.identityMark ? (
            <li>
              <a className="mark" href={office.identityMark.url}>
                {/* biome-ignore lint/performance/noImgElement: these pages are static files; Next has no part in them. */}
                <img src={mediaPath(office.identityMark.file)} alt={t('identityMark')} height={48} loading="lazy" />
              </a>
            </li>
          ) : null}
          {office.isIpv6 ? <li>{t('ipv6')}</li> : null}
          {office.siteIdCode ? (
            <li>
              <a href={faultReport(office.siteIdCode)}>{t('findError')}</a>
            </li>
          ) : null}
          {accessibility ? (
            <li>
              <a href={accessibility.path}>{accessibility.title}</a>
            </li>
          ) : null}
          <li>
            <a href={siteMapPath(language)}>{t('siteMap')}</a>
          </li>
          <li>
            <a href={feedPaths({ language }).rss}>{t('feed')}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

/** 政府信息公开 on every page. */
function Disclosure({ frame }: { frame: Frame }) {
  const shown = disclosureEntries(frame)
  if (shown.length === 0) return null
  return (
    <nav aria-label={words(frame.language)('openInformation')}>
      <ul>
        {shown.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** “我为政府网站找错” takes the site's code in its address. */
const faultReport = (siteIdCode: string) => `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${encodeURIComponent(siteIdCode)}`
