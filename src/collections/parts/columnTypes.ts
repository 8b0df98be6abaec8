import { label } from './label.ts'

/** ColumnType values of 《政府网站发展指引》国办发〔2017〕47号, annex 网页设计规范. */
export const columnTypes = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
].map((value) => ({ value, label: value }))

/** How long a column may stay without a new item (国办秘函〔2019〕19号, W3 and W4). */
export const updateClasses = [
  { value: 'news', label: label('动态要闻（两周）', 'News (2 weeks)') },
  { value: 'notice', label: label('通知公告、政策文件（六个月）', 'Notices and policies (6 months)') },
  { value: 'plan', label: label('人事、规划（一年）', 'Personnel and plans (1 year)') },
  { value: 'other', label: label('其他', 'Other') },
  { value: 'static', label: label('不需更新', 'Static') },
]
