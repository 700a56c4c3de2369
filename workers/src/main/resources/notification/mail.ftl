<#list items as item>
${item.title}
<#if item.detail?has_content>

${item.detail}
</#if>
<#if item.decide?has_content>

${decide}: ${item.decide}
${hint}
</#if>

${open}: ${item.address}
<#sep>

----

</#sep>
</#list>

--
${choose}: ${settings}
