import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NoPublishButton as NoPublishButton_8b626721997367416f247a6adeb03d30 } from '../../../../src/admin/NoPublishButton'
import { PipelineView as PipelineView_fbc76e57d6425bc959b524eb65bc18be } from '../../../../src/admin/PipelineView'
import { PipelineTab as PipelineTab_487976b7f849de98b4e732e8395e2b82 } from '../../../../src/admin/PipelineTab'
import { RightsNotice as RightsNotice_66857855ea5e00b43c8f503018a9744e } from '../../../../src/admin/account/RightsNotice'
import { CurrentPassword as CurrentPassword_6800b2c48e2573a4d6efbf05cd630c93 } from '../../../../src/admin/CurrentPassword'
import { AccountPart as AccountPart_e04f30d2af1038d5e8fdbf86ea8e2605 } from '../../../../src/admin/account/AccountPart'
import { JsonText as JsonText_c4c4fc578205681973bbe1a719c5523e } from '../../../../src/admin/JsonText'
import { OutletAlarms as OutletAlarms_59324d7eceb61e7d8c3dac974eaff611 } from '../../../../src/admin/OutletAlarms'
import { ReportDesk as ReportDesk_400fbb37874c650235e17c1fca626155 } from '../../../../src/admin/report/ReportDesk'
import { TemplateChoice as TemplateChoice_423ee6e7a4cca17b22ac638e1cf37d43 } from '../../../../src/admin/report/TemplateChoice'
import { StandingWords as StandingWords_abbd39e7d721d1f8643eea3e03b696b4 } from '../../../../src/admin/disclosure/StandingWords'
import { RecordAlarms as RecordAlarms_ae2f89171fe9f8496796a857895dfd09 } from '../../../../src/admin/RecordAlarms'
import { MessageDesk as MessageDesk_bb940742c2034f61cb6b07c04eb50771 } from '../../../../src/admin/disclosure/MessageDesk'
import { PasteForm as PasteForm_d5655d6b288fda84ff7f7d91553e3bdb } from '../../../../src/admin/disclosure/PasteForm'
import { ConsultationDesk as ConsultationDesk_a5f987149daf5f2ffd8c7cbfeed098ed } from '../../../../src/admin/disclosure/ConsultationDesk'
import { RightsDecision as RightsDecision_a9884acf10a7d1f58e86bb74c538d92e } from '../../../../src/admin/account/RightsDecision'
import { MourningDecision as MourningDecision_dcec2fec404f19b29e65c5b4b3f44cba } from '../../../../src/admin/MourningDecision'
import { MourningForm as MourningForm_d5452242900229b2bf12512e5879288e } from '../../../../src/admin/MourningForm'
import { RequestDesk as RequestDesk_c9a8cd0f7e4406e1d231f8335d503ecd } from '../../../../src/admin/disclosure/RequestDesk'
import { RegisterForm as RegisterForm_c5ce934665558626ce8591c33fdf3fb4 } from '../../../../src/admin/disclosure/RegisterForm'
import { ImportForm as ImportForm_e04106c9c548dd409cdcbb24b704b81b } from '../../../../src/admin/disclosure/ImportForm'
import { OfficeBanner as OfficeBanner_6f77e891853efcba0e4b28259ad5ebcd } from '../../../../src/admin/OfficeBanner'
import { YearLink as YearLink_167093397361f9cf3a42ca2d361976ce } from '../../../../src/admin/year/YearLink'
import { SheetLink as SheetLink_0e585c14d7ff7ca3441600d3f128ac05 } from '../../../../src/admin/sheet/SheetLink'
import { AuditLink as AuditLink_980a9668288a9bb49928f4a51cb9b58e } from '../../../../src/admin/audit/AuditLink'
import { WaitingForMe as WaitingForMe_2deb18980bfde2b3c80f5a3f48b98086 } from '../../../../src/admin/WaitingForMe'
import { LoginView as LoginView_f2e355c803f3da1efff62ba63d133474 } from '../../../../src/admin/LoginView'
import { AuditView as AuditView_51aa44f9b3da90ed5af98618a302f951 } from '../../../../src/admin/audit/AuditView'
import { YearView as YearView_23380dc98a92efd063cd9608cbb73955 } from '../../../../src/admin/year/YearView'
import { SheetView as SheetView_75a3b1724be17fd41096c7c570652562 } from '../../../../src/admin/sheet/SheetView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/NoPublishButton#NoPublishButton": NoPublishButton_8b626721997367416f247a6adeb03d30,
  "/src/admin/PipelineView#PipelineView": PipelineView_fbc76e57d6425bc959b524eb65bc18be,
  "/src/admin/PipelineTab#PipelineTab": PipelineTab_487976b7f849de98b4e732e8395e2b82,
  "/src/admin/account/RightsNotice#RightsNotice": RightsNotice_66857855ea5e00b43c8f503018a9744e,
  "/src/admin/CurrentPassword#CurrentPassword": CurrentPassword_6800b2c48e2573a4d6efbf05cd630c93,
  "/src/admin/account/AccountPart#AccountPart": AccountPart_e04f30d2af1038d5e8fdbf86ea8e2605,
  "/src/admin/JsonText#JsonText": JsonText_c4c4fc578205681973bbe1a719c5523e,
  "/src/admin/OutletAlarms#OutletAlarms": OutletAlarms_59324d7eceb61e7d8c3dac974eaff611,
  "/src/admin/report/ReportDesk#ReportDesk": ReportDesk_400fbb37874c650235e17c1fca626155,
  "/src/admin/report/TemplateChoice#TemplateChoice": TemplateChoice_423ee6e7a4cca17b22ac638e1cf37d43,
  "/src/admin/disclosure/StandingWords#StandingWords": StandingWords_abbd39e7d721d1f8643eea3e03b696b4,
  "/src/admin/RecordAlarms#RecordAlarms": RecordAlarms_ae2f89171fe9f8496796a857895dfd09,
  "/src/admin/disclosure/MessageDesk#MessageDesk": MessageDesk_bb940742c2034f61cb6b07c04eb50771,
  "/src/admin/disclosure/PasteForm#PasteForm": PasteForm_d5655d6b288fda84ff7f7d91553e3bdb,
  "/src/admin/disclosure/ConsultationDesk#ConsultationDesk": ConsultationDesk_a5f987149daf5f2ffd8c7cbfeed098ed,
  "/src/admin/account/RightsDecision#RightsDecision": RightsDecision_a9884acf10a7d1f58e86bb74c538d92e,
  "/src/admin/MourningDecision#MourningDecision": MourningDecision_dcec2fec404f19b29e65c5b4b3f44cba,
  "/src/admin/MourningForm#MourningForm": MourningForm_d5452242900229b2bf12512e5879288e,
  "/src/admin/disclosure/RequestDesk#RequestDesk": RequestDesk_c9a8cd0f7e4406e1d231f8335d503ecd,
  "/src/admin/disclosure/RegisterForm#RegisterForm": RegisterForm_c5ce934665558626ce8591c33fdf3fb4,
  "/src/admin/disclosure/ImportForm#ImportForm": ImportForm_e04106c9c548dd409cdcbb24b704b81b,
  "/src/admin/OfficeBanner#OfficeBanner": OfficeBanner_6f77e891853efcba0e4b28259ad5ebcd,
  "/src/admin/year/YearLink#YearLink": YearLink_167093397361f9cf3a42ca2d361976ce,
  "/src/admin/sheet/SheetLink#SheetLink": SheetLink_0e585c14d7ff7ca3441600d3f128ac05,
  "/src/admin/audit/AuditLink#AuditLink": AuditLink_980a9668288a9bb49928f4a51cb9b58e,
  "/src/admin/WaitingForMe#WaitingForMe": WaitingForMe_2deb18980bfde2b3c80f5a3f48b98086,
  "/src/admin/LoginView#LoginView": LoginView_f2e355c803f3da1efff62ba63d133474,
  "/src/admin/audit/AuditView#AuditView": AuditView_51aa44f9b3da90ed5af98618a302f951,
  "/src/admin/year/YearView#YearView": YearView_23380dc98a92efd063cd9608cbb73955,
  "/src/admin/sheet/SheetView#SheetView": SheetView_75a3b1724be17fd41096c7c570652562,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
