// Files that travel inside the binary, so that it needs nothing beside it.
#pragma once
#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t length;
} cresource;

cresource cresource_case_schema_1_0(void);       // schemas/koffer-case-1.0.xsd
cresource cresource_case_schema_1_1(void);       // schemas/koffer-case-1.1.xsd
cresource cresource_update_schema_1_0(void);     // schemas/koffer-update-1.0.xsd
cresource cresource_reply_schema_1_0(void);      // schemas/koffer-reply-1.0.xsd
cresource cresource_policy_standard(void);       // policies/standard.yaml
cresource cresource_policy_credit_policy(void);  // policies/credit-policy.yaml
cresource cresource_policy_sechs_schritte(void); // policies/sechs-schritte.yaml
cresource cresource_policy_neun_schritte(void);  // policies/neun-schritte.yaml
cresource cresource_policy_telefon(void);        // policies/telefon.yaml
cresource cresource_policy_fair_und_fest(void);  // policies/fair-und-fest.yaml
cresource cresource_cover_style(void);           // cover.css
cresource cresource_report_style(void);          // report.css
cresource cresource_call_sheet_style(void);      // callsheet.css
cresource cresource_workspace_template(void);    // koffer.template.yaml
cresource cresource_case_template(void);         // case.template.yaml
cresource cresource_tone_german(void);           // tone.de.yaml
cresource cresource_tone_english(void);          // tone.en.yaml
cresource cresource_recipient_paywise(void); // recipients/paywise.yaml
cresource cresource_recipient_mediafinanz(void); // recipients/mediafinanz.yaml
cresource cresource_recipient_debitura(void); // recipients/debitura.yaml
cresource cresource_recipient_creditreform(void); // recipients/creditreform.yaml
cresource cresource_recipient_ra_micro(void); // recipients/ra-micro.yaml
cresource cresource_recipient_webfakt(void); // recipients/webfakt.yaml
cresource cresource_recipient_table_csv(void); // recipients/table-csv.yaml
cresource cresource_recipient_table_xlsx(void); // recipients/table-xlsx.yaml
