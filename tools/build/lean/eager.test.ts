import { compiledAtOnce } from './eager.cjs'

const chunk = (modules: string) =>
  `"use strict";(wx.webpackJsonp=wx.webpackJsonp||[]).push([[76],{${modules}},e=>e(1)]);`

it.each([
  ['7:(e,s,n)=>{n.d(s,{a:()=>1})}', '7:(function(e,s,n){n.d(s,{a:()=>1})})'],
  ['7:e=>{e.exports=1},8:(e,s)=>{}', '7:(function(e){e.exports=1}),8:(function(e,s){})'],
  ['7:(e,s,n)=>(n(8),n(9))', '7:(function(e,s,n){return n(8),n(9)})'],
  ['7:function(e){this.a=e}', '7:(function(e){this.a=e})'],
])('the modules in %s stand in brackets', (modules, wanted) => {
  expect(compiledAtOnce(chunk(modules))).toBe(chunk(wanted))
})

it('also those of a file that first asks for others', () => {
  const asked = (modules: string) => `require("./common"),(wx.webpackJsonp=[]).push([[1],{${modules}}]);`
  expect(compiledAtOnce(asked('7:e=>{}'))).toBe(asked('7:(function(e){})'))
})

it('what holds no modules stays as it is', () => {
  const content = 'module.exports={7:[1,2]};require("./a");'
  expect(compiledAtOnce(content)).toBe(content)
})
